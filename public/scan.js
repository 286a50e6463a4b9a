// Reads a QR code from a photo, on the device. Loaded when a photo is chosen.

// A code needs few pixels, and a small picture is read at once; where it is far away, or on a tall
// picture of a screen, more help.
const SIZES = [800, 1600, 3200, 400];

// The beginning of our codes: of several codes in a photo, ours is the one that is meant.
const OURS = "LINDUNGI";

// The text of the code; nothing where none can be read, and null where this browser cannot show such a picture.
export async function read(file, { scanJs, scanWasm }) {
  const address = (name) => new URL(name, document.baseURI);
  const [image, { default: start, read }] = await Promise.all([
    createImageBitmap(file).catch(() => null),
    import(address(scanJs)),
  ]);
  if (!image) return null;
  await start({ module_or_path: fetch(address(scanWasm)) });
  const longest = Math.max(image.width, image.height);
  let other;
  for (const size of new Set(SIZES.map((size) => Math.min(size, longest)))) {
    const scale = size / longest;
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const texts = read(canvas.width, canvas.height, new Uint8Array(data.buffer));
    const ours = texts.find((text) => text.startsWith(OURS));
    if (ours) return ours;
    other ??= texts[0];
  }
  return other;
}
