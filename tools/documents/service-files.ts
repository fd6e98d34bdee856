/** Where each service is declared, and the English names its file gives to the terms it names in Chinese. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Service } from "#policy";
import { root } from "./settle.ts";

export interface ServiceFile {
  /** From the root. */
  readonly path: string;
  readonly text: string;
}

/** The file that declares a service; its name is the service's id. */
export const fileOf = (service: Service): ServiceFile => {
  const [path, ...others] = globSync(`src/domains/*/services/**/${service.id}.ts`, { cwd: root });
  if (path === undefined || others.length > 0)
    throw new Error(`服务 ${service.id} 应当恰好在一个名为 ${service.id}.ts 的文件中声明`);
  return { path, text: readFileSync(join(root, path), "utf8") };
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
  [...text.matchAll(/^const (\w+) = ([\s\S]*?);$/gm)].flatMap(([, key = "", body = ""]) => {
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
