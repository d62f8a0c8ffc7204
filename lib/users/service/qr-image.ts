import { toString as drawQr } from "qrcode";

/** A text as a QR code: SVG in a `data:` URL, dark on white whatever the theme. */
export async function qrImage(text: string): Promise<string> {
  const svg = await drawQr(text, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
