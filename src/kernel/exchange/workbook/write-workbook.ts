/** Writes a workbook row by row into a stream of bytes; nothing but what is being packed is held. */
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";

/** Every so many rows the packer gets its turn; without it all rows would wait in memory. */
const breath = 200;

export interface BookWriter {
  sheet(name: string, options?: Partial<ExcelJS.AddWorksheetOptions>): ExcelJS.Worksheet;
  /** Ends a row and lets the packer catch up. */
  done(row: ExcelJS.Row): Promise<void>;
}
export interface WorkbookPlan {
  /** When and by whom the book was made: both stand in its properties. */
  readonly at: Date;
  readonly by: string;
  write(book: BookWriter): Promise<void>;
}

/** The bytes of the book while it is written. An error of the writing ends the stream with that error. */
export const workbookBytes = ({ at, by, write }: WorkbookPlan): AsyncIterable<Buffer> => {
  const bytes = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: bytes, useStyles: true, useSharedStrings: false });
  [book.created, book.modified, book.creator, book.lastModifiedBy] = [at, at, by, by];
  let rows = 0;
  const writer: BookWriter = {
    sheet: (name, options) => book.addWorksheet(name, options),
    done: async (row) => {
      row.commit();
      rows += 1;
      if (rows % breath === 0) await setImmediate();
      while (bytes.readableLength > bytes.readableHighWaterMark && !bytes.destroyed) await setImmediate();
    },
  };
  const run = async (): Promise<void> => {
    await write(writer);
    await book.commit();
  };
  run().catch((error: unknown) => bytes.destroy(error instanceof Error ? error : new Error(String(error))));
  return bytes;
};
