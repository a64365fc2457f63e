/** The report's colours for destinations; they begin again after 24. */
const PALETTE = (
  '#0072B2 #E69F00 #009E73 #CC79A7 #D55E00 #56B4E9 #F0E442 #332288 #882255 #117733 #999933 #AA4499 ' +
  '#44AA99 #CC6677 #DDCC77 #661100 #88CCEE #6E2A8C #004949 #FFB6DB #924900 #B66DFF #24B324 #003C71'
).split(' ');

export function colourOf(index: number): string {
  return PALETTE[index % PALETTE.length] ?? '#0072B2';
}

/** Whether white can be read on a colour better than black (WCAG relative luminance). */
export function isDark(colour: string): boolean {
  const linear = (at: number) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5) < 0.179;
}

/** A colour of the page as it is now, light or dark. */
export function pageColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** #rrggbb as a pixel of image data (little endian: alpha, blue, green, red). */
export function pixel(colour: string): number {
  const value = parseInt(colour.slice(1), 16);
  const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
