/** Where each service is declared, and the English names its declaration gives to the terms it names in Chinese. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Service } from "#policy";
import { root } from "./settle.ts";

export interface ServiceFile {
  /** From the root: the file, or the file of the folder by which it is entered. */
  readonly path: string;
  /** Of the whole declaration. */
  readonly text: string;
}

const isDeclaration = (path: string): boolean => !/\.test\.ts$|\/example[^/]*\.ts$/.test(path);

/** What declares a service: a file named by its id, or a folder of that name. */
export const fileOf = (service: Service): ServiceFile => {
  const entries = globSync(
    [`src/domains/*/services/**/${service.id}.ts`, `src/domains/*/services/**/${service.id}/index.ts`],
    { cwd: root },
  );
  const [path, ...others] = entries;
  if (path === undefined || others.length > 0)
    throw new Error(`服务 ${service.id} 应当恰好在一个名为 ${service.id}.ts 的文件或者 ${service.id} 文件夹中声明`);
  const parts = path.endsWith("/index.ts")
    ? globSync(`${dirname(path)}/*.ts`, { cwd: root })
        .filter(isDeclaration)
        .sort()
    : [path];
  return { path, text: parts.map((part) => readFileSync(join(root, part), "utf8")).join("\n") };
};

export interface Naming {
  readonly label: string;
  readonly key: string;
}

/**
 * Chinese and English name of every `const name = ….as("中文")…;` of a file. The last .as() outside brackets names the
 * constant; names given on the way inside an expression have no English name of their own.
 */
export const namesIn = (text: string): readonly Naming[] =>
  [...text.matchAll(/^(?:export )?const (\w+) = ([\s\S]*?);$/gm)].flatMap(([, key = "", body = ""]) => {
    const label = lastName(body);
    return label === null ? [] : [{ label, key }];
  });

const lastName = (body: string): string | null => {
  let depth = 0;
  let found: string | null = null;
  for (const [token, label] of body.matchAll(/\.as\("([^"]+)"\)|"[^"]*"|[([{]|[)\]}]/g)) {
    if (label !== undefined && depth === 0) found = label;
    else if (/^[([{]$/.test(token)) depth += 1;
    else if (/^[)\]}]$/.test(token)) depth -= 1;
  }
  return found;
};
