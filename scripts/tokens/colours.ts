/** A colour of sRGB, its channels and its opacity from 0 to 1. */
export interface Colour {
  readonly channels: readonly [red: number, green: number, blue: number];
  readonly alpha: number;
}

/** Reads `#abc`, `#aabbcc` and `rgb(1 2 3 / 4%)`. */
export function parseColour(css: string): Colour | undefined {
  const [, hex] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(css) ?? [];
  if (hex) {
    const digits = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
    return { channels: three((index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16) / 255), alpha: 1 };
  }
  const [, red, green, blue, alpha = '100'] = /^rgb\((\d+) (\d+) (\d+)(?: \/ (\d+)%)?\)$/.exec(css) ?? [];
  if (!blue) return undefined;
  return { channels: three((index) => Number([red, green, blue][index]) / 255), alpha: Number(alpha) / 100 };
}

/** As the format of design tokens writes a colour. */
export function colourValue({ channels, alpha }: Colour): object {
  const bytes = channels.map((part) => Math.round(Math.min(Math.max(part, 0), 1) * 255));
  const hex = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const components = channels.map((part) => Number(part.toFixed(4)));
  return { colorSpace: 'srgb', components, ...(alpha < 1 && { alpha }), hex };
}

/** Black or white text on a colour, as the style sheet chooses it: white up to the luminance `white`. */
export function textOn({ channels }: Colour, white: number): Colour {
  const [red = 0, green = 0, blue = 0] = channels.map(linear);
  const isWhite = 0.2126 * red + 0.7152 * green + 0.0722 * blue <= white;
  return { channels: isWhite ? [1, 1, 1] : [0, 0, 0], alpha: 1 };
}

/** The same hue and chroma at another lightness of OKLCH, cut off where sRGB ends. */
export function atLightness({ channels, alpha }: Colour, change: (lightness: number) => number): Colour {
  const [red = 0, green = 0, blue = 0] = channels.map(linear);
  const cones = TO_CONES.map(([r, g, b]) => Math.cbrt(r * red + g * green + b * blue));
  const [lightness = 0, greenRed = 0, blueYellow = 0] = TO_LAB.map((row) => dot(row, cones));
  const lab = [change(lightness), greenRed, blueYellow];
  const others = FROM_LAB.map((row) => dot(row, lab) ** 3);
  const [r = 0, g = 0, b = 0] = FROM_CONES.map((row) => encoded(dot(row, others)));
  return { channels: [r, g, b], alpha };
}

// The matrices of OKLab, as CSS Color 4 and its author give them: https://bottosson.github.io/posts/oklab/
type Row = readonly [number, number, number];
const TO_CONES: readonly Row[] = [
  [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
  [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
  [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const TO_LAB: readonly Row[] = [
  [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
  [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
  [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
];
const FROM_LAB: readonly Row[] = [
  [1, 0.396_337_777_4, 0.215_803_757_3],
  [1, -0.105_561_345_8, -0.063_854_172_8],
  [1, -0.089_484_177_5, -1.291_485_548],
];
const FROM_CONES: readonly Row[] = [
  [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
  [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
  [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701],
];

function dot(row: Row, values: readonly number[]): number {
  return row.reduce((sum, factor, index) => sum + factor * (values[index] ?? 0), 0);
}

function linear(part: number): number {
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encoded(part: number): number {
  const value = part <= 0.003_130_8 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.min(Math.max(value, 0), 1);
}

function three(channel: (index: number) => number): [number, number, number] {
  return [channel(0), channel(1), channel(2)];
}
