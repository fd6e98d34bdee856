/** What one search box may mean: a number, a phone, a name, pinyin, initials, or a place. */
import { invalidInput } from "#kernel/problems";
import { idNumberKind, normalisePersonName, phoneKind } from "#policy";

export type Reading =
  | {
      readonly by: "id-number" | "phone" | "name-begins" | "name-holds" | "pinyin" | "initials" | "place";
      readonly value: string;
    }
  | { readonly by: "name-in-place"; readonly value: string; readonly place: string };

const refuse = (code: string, says: string): never => {
  throw invalidInput([{ at: "q", code, says }]);
};

const numbers = (text: string): Reading[] => {
  const id = idNumberKind.parse(text);
  if (id.ok) return [{ by: "id-number", value: id.value }];
  const phone = phoneKind.parse(text);
  if (phone.ok) return [{ by: "phone", value: phone.value }];
  if (/^[0-9]{14,}/.test(text.replace(/\s/g, ""))) return refuse(id.code, id.says);
  return refuse(phone.code, `${phone.says}；身份证号须填写完整`);
};

const chinese = (text: string): Reading[] => {
  const name = normalisePersonName(text);
  const [first = "", ...rest] = text.split(" ");
  const inPlace: Reading[] =
    rest.length === 0
      ? []
      : [
          { by: "name-in-place", place: first, value: normalisePersonName(rest.join("")) },
          {
            by: "name-in-place",
            place: rest.at(-1) ?? "",
            value: normalisePersonName([first, ...rest.slice(0, -1)].join("")),
          },
        ];
  const holds: Reading[] = Array.from(name).length > 1 ? [{ by: "name-holds", value: name }] : [];
  return [{ by: "name-begins", value: name }, ...holds, ...inPlace, { by: "place", value: name }];
};

const latin = (text: string): Reading[] => {
  // ü is typed as v; accents of foreign names are not typed at all.
  const letters = text
    .toLowerCase()
    .replace(/ü/g, "v")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
  return [
    { by: "pinyin", value: letters },
    { by: "initials", value: letters },
  ];
};

/**
 * The readings of what was typed, the likeliest first; a search answers them one after the other.
 * @throws invalidInput for an empty box, a mistyped number, or text that can be none of these
 */
export const readQuery = (q: string): Reading[] => {
  const text = q.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (text === "") return refuse("empty", "请输入姓名、拼音、身份证号、电话或村（社区）名称");
  if (Array.from(text).length > 60) return refuse("too-long", "检索内容过长，请只输入姓名、证号、电话或村名中的一项");
  if (/\p{Script=Han}/u.test(text)) return chinese(text);
  if (/[0-9]/.test(text)) return numbers(text);
  if (/\p{Script=Latin}/u.test(text)) return latin(text);
  return refuse("not-understood", "请输入姓名、拼音、身份证号、电话或村（社区）名称");
};
