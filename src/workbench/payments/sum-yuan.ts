/** Adds texts in yuan, signed ones too, exactly: in whole fen. */
export const sumYuan = (texts: readonly string[]): string => {
  const fen = texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);
  return (fen / 100).toFixed(2);
};
