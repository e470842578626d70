const BROWSER: readonly [RegExp, string][] = [
  [/Edg(?:A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/(?:Firefox|FxiOS)\//, "Firefox"],
  [/(?:Chrome|CriOS|Chromium)\//, "Chrome"],
  [/Version\/[\d.]+.*Safari\//, "Safari"],
];
const SYSTEM: readonly [RegExp, string][] = [
  [/iPhone|iPad|iPod/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux|X11/, "Linux"],
];

/**
 * Browser und System aus dem `User-Agent`, etwa „Firefox unter Windows“; genauer wird nichts
 * gespeichert, damit die Angabe niemanden wiedererkennt.
 */
export function geraetAus(userAgent: string): string {
  const finde = (muster: readonly [RegExp, string][]) =>
    muster.find(([m]) => m.test(userAgent))?.[1];
  const [browser, system] = [finde(BROWSER), finde(SYSTEM)];
  if (!browser && !system) return "Unbekanntes Gerät";
  return `${browser ?? "Browser"}${system ? ` unter ${system}` : ""}`;
}
