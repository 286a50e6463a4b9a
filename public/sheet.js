// Writes a spreadsheet, on the device. Loaded when one is asked for.

const address = (name) => new URL(name, document.baseURI);

// The file of packed sheets.
export async function write(packed, { sheetJs, sheetWasm }) {
  const { default: start, write } = await import(address(sheetJs));
  await start({ module_or_path: fetch(address(sheetWasm)) });
  return write(packed);
}
