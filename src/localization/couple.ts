/**
 * Couples a name with a noun, as German does: all words of the name with hyphens ("Microsoft-Teams-Konfiguration"). A
 * dash, a slash or an ampersand between two words takes the place of the hyphen.
 */
export function couple(name: string, noun: string): string {
  const joined = name
    .trim()
    .replace(/\s+([-–—])\s+/g, '-')
    .replace(/\s+([/&+])\s+/g, '$1')
    .replace(/[-–—]+$/, '')
    .replace(/\s+/g, '-');
  return joined ? `${joined}-${noun}` : noun;
}
