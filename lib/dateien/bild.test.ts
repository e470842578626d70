import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { schreibeBildNeu } from "./bild";
import { latin1 } from "./testhilfe";

function flaeche(breite: number, hoehe: number) {
  const background = { r: 10, g: 120, b: 200 };
  return sharp({ create: { width: breite, height: hoehe, channels: 3, background } });
}

async function lies(ergebnis: Uint8Array | string) {
  if (typeof ergebnis === "string") throw new Error(`abgelehnt: ${ergebnis}`);
  return sharp(ergebnis).metadata();
}

describe("schreibeBildNeu", () => {
  it("behält die Pixelzahl und wirft Metadaten weg", async () => {
    const jpeg = await flaeche(30, 20)
      .withExif({ IFD0: { Copyright: "Geheim" }, IFD3: { GPSLatitude: "49/1 0/1 0/1" } })
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
      .jpeg()
      .toBuffer();
    expect((await sharp(jpeg).metadata()).exif).toBeDefined();
    const kopf = await lies(await schreibeBildNeu(new Uint8Array(jpeg), "image/jpeg"));
    expect([kopf.format, kopf.width, kopf.height]).toEqual(["jpeg", 30, 20]);
    expect(kopf.exif ?? kopf.xmp ?? kopf.iptc ?? kopf.icc).toBeUndefined();
  });

  it("gibt ein PNG Pixel für Pixel wieder, auch mit Durchsichtigkeit und Palette", async () => {
    const roh = Buffer.from(Array.from({ length: 16 * 16 * 4 }, (_, i) => (i * 37) % 256));
    const bild = sharp(roh, { raw: { width: 16, height: 16, channels: 4 } });
    for (const palette of [false, true]) {
      const png = await bild.clone().png({ palette, colours: 16 }).toBuffer();
      const neu = await schreibeBildNeu(new Uint8Array(png), "image/png");
      if (typeof neu === "string") throw new Error(neu);
      const pixel = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer();
      expect(await pixel(neu)).toEqual(await pixel(png));
    }
  });

  it("dreht ein Handyfoto so, wie es auch vorher zu sehen war", async () => {
    for (const [drehung, breite, hoehe] of [
      [1, 30, 20],
      [3, 30, 20],
      [6, 20, 30],
      [8, 20, 30],
    ] as const) {
      const foto = await flaeche(30, 20).withMetadata({ orientation: drehung }).jpeg().toBuffer();
      const kopf = await lies(await schreibeBildNeu(new Uint8Array(foto), "image/jpeg"));
      expect([kopf.width, kopf.height, kopf.orientation]).toEqual([breite, hoehe, undefined]);
    }
  });

  it("erlaubt genau 40 Megapixel", async () => {
    const genau = new Uint8Array(await flaeche(8000, 5000).png().toBuffer());
    expect(typeof (await schreibeBildNeu(genau, "image/png"))).toBe("object");
    const mehr = new Uint8Array(await flaeche(8001, 5000).png().toBuffer());
    expect(await schreibeBildNeu(mehr, "image/png")).toBe("pixel");
  }, 30_000);

  it("weist abgeschnittene Bilder ab", async () => {
    const jpeg = new Uint8Array(await flaeche(300, 200).jpeg().toBuffer());
    expect(await schreibeBildNeu(jpeg.slice(0, jpeg.length - 200), "image/jpeg")).toBe("unlesbar");
    const png = new Uint8Array(await flaeche(300, 200).png().toBuffer());
    expect(await schreibeBildNeu(png.slice(0, png.length / 2), "image/png")).toBe("unlesbar");
  });

  it("liest nur JPEG und PNG", async () => {
    const svg = latin1("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    const webp = new Uint8Array(await flaeche(9, 9).webp().toBuffer());
    const gif = new Uint8Array(await flaeche(9, 9).gif().toBuffer());
    const tiff = new Uint8Array(await flaeche(9, 9).tiff().toBuffer());
    for (const bytes of [svg, webp, gif, tiff]) {
      expect(await schreibeBildNeu(bytes, "image/png")).toBe("unlesbar");
    }
    const jpeg = new Uint8Array(await flaeche(9, 9).jpeg().toBuffer());
    expect(await schreibeBildNeu(jpeg, "image/png")).toBe("endung");
  });
});
