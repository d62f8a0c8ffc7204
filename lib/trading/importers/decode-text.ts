/** Turns the bytes of a file, cut anywhere, into text. */
export interface TextReader {
  push(bytes: Uint8Array): string;
  finish(): string;
}

/**
 * UTF-8, UTF-16 (MetaTrader) or windows-1252, told by the byte order mark, by zeros between letters, or by the first
 * bytes that are no UTF-8. The mark is left out.
 */
export function textReader(): TextReader {
  let decoder: TextReader | undefined;
  let start: Uint8Array = new Uint8Array();
  return {
    push(bytes) {
      if (decoder !== undefined) return decoder.push(bytes);
      start = joinedBytes(start, bytes);
      if (start.length < 4) return "";
      decoder = decoderOf(start);
      return decoder.push(start);
    },
    finish() {
      decoder ??= decoderOf(start);
      return (decoder === undefined || start.length >= 4 ? "" : decoder.push(start)) + decoder.finish();
    },
  };
}

function decoderOf(start: Uint8Array): TextReader {
  const [a, b, c, d] = start;
  if (a === 0xff && b === 0xfe) return standardDecoder("utf-16le");
  if (a === 0xfe && b === 0xff) return standardDecoder("utf-16be");
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return standardDecoder("utf-16le");
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return standardDecoder("utf-16be");
  return utf8OrWindows();
}

function standardDecoder(encoding: string): TextReader {
  const decoder = new TextDecoder(encoding);
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), finish: () => decoder.decode() };
}

/** What comes before the first bytes that are no UTF-8 is the same in both. */
function utf8OrWindows(): TextReader {
  let windows: TextReader | undefined;
  let cut: Uint8Array = new Uint8Array();
  let isFirst = true;
  const decode = (bytes: Uint8Array): string => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
    } catch {
      windows = standardDecoder("windows-1252");
      return windows.push(bytes);
    } finally {
      isFirst = false;
    }
  };
  return {
    push(bytes) {
      if (windows !== undefined) return windows.push(bytes);
      const whole = joinedBytes(cut, bytes);
      const end = whole.length - unfinishedBytes(whole);
      cut = whole.slice(end);
      return decode(whole.subarray(0, end));
    },
    finish() {
      if (windows !== undefined) return windows.finish();
      const text = decode(cut);
      cut = new Uint8Array();
      return text;
    },
  };
}

/** Bytes at the end that begin a character of UTF-8 without ending it. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function joinedBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
