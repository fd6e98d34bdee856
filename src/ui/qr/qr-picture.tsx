/** A QR code as a picture that can be saved and prints sharp at any size, with the quiet border that readers need. */
import { qrCode } from "./qr-code.ts";

const BORDER = 4;

const drawing = (modules: readonly (readonly boolean[])[]): string => {
  const side = modules.length + 2 * BORDER;
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + BORDER} ${y + BORDER}h1v1h-1z`] : [])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join("")}"/></svg>`;
};

/** `label` says in words where it leads; nothing where the text is too long to be coded. */
export const QrPicture = ({ text, label }: { text: string; label: string }) => {
  const modules = qrCode(text);
  if (modules === null) return null;
  return <img className="xm-qr" alt={label} src={`data:image/svg+xml,${encodeURIComponent(drawing(modules))}`} />;
};
