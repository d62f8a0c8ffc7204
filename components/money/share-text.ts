/** `7000` basis points → `70 %`. */
export function shareText(bps: number): string {
  return `${bps % 100 === 0 ? bps / 100 : (bps / 100).toFixed(2)} %`;
}
