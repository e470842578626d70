import { describe, expect, it } from "vitest";
import { geraetAus } from "./geraet";

const BEISPIELE: [string, string][] = [
  [
    "Firefox unter Windows",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ],
  [
    "Edge unter Windows",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
  ],
  [
    "Chrome unter Android",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
  ],
  [
    "Safari unter iOS",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
  ],
  ["Unbekanntes Gerät", ""],
  ["Browser unter Linux", "curl (X11)"],
];

describe("Gerät einer Sitzung", () => {
  it.each(BEISPIELE)("%s", (erwartet, userAgent) => expect(geraetAus(userAgent)).toBe(erwartet));
});
