import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { istMailadresse } from "@/lib/mail";
import { aenderung, HAKEN } from "@/lib/nutzer";
import { heute } from "@/lib/uhr";

const { kasse } = tabellen;

const mailOderLeer = (feld: string) =>
  z
    .string()
    .trim()
    .max(254)
    .refine(
      (text) => text === "" || istMailadresse(text),
      `${feld}: Geben Sie eine E-Mail-Adresse wie name@kasse.de ein.`,
    );

/** Ganze Zahl in Grenzen. */
const zahl = (von: number, bis: number) => {
  const error = `Geben Sie eine Zahl zwischen ${von} und ${bis} ein.`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, error)
    .transform(Number)
    .pipe(z.number().min(von, error).max(bis, error));
};

/** Einstellungen einer Kasse; die Fristen stehen in Monaten. */
export const KASSE_EINSTELLEN = z.strictObject({
  name: z.string().trim().min(1, "Geben Sie Name ein.").max(200),
  anschrift: z.string().trim().max(500).default(""),
  supportMail: mailOderLeer("Support-Adresse"),
  eingangMail: mailOderLeer("Adresse für Eingänge"),
  web: z.string().trim().max(200).default(""),
  absenderName: z.string().trim().max(100).default(""),
  nachrichtMonate: zahl(1, 120),
  pruefungMonate: zahl(0, 24),
  pruefungFristTage: zahl(14, 180),
  kontoMails: HAKEN.default(false),
});

/** Die Zeile der eigenen Kasse. */
export type Kasseneinstellungen = typeof kasse.$inferSelect & { kasseId: string };

export async function ladeEinstellungen(
  tx: Tx,
  kasseId: string,
  sperre = false,
): Promise<Kasseneinstellungen | null> {
  const frage = tx.select().from(kasse).where(eq(kasse.id, kasseId));
  const [k] = sperre ? await frage.for("update") : await frage;
  return k ? { ...k, kasseId: k.id } : null;
}

/** Speichert die Einstellungen; jede Änderung steht mit vorher und nachher in der Prüfspur. */
export async function stelleKasseEin(
  h: Handlung<z.output<typeof KASSE_EINSTELLEN>, Kasseneinstellungen>,
): Promise<void> {
  const { tx, objekt: k, eingabe } = h;
  const anschrift = {
    zeilen: eingabe.anschrift
      .split(/\r?\n/)
      .map((z) => z.trim())
      .filter(Boolean),
  };
  const einzelheiten = {
    ...aenderung("kasse", k.name, eingabe.name),
    ...aenderung("anschrift", k.anschrift.zeilen.join(" / "), anschrift.zeilen.join(" / ")),
    ...aenderung("supportMail", k.supportMail, eingabe.supportMail),
    ...aenderung("eingangMail", k.eingangMail, eingabe.eingangMail),
    ...aenderung("web", k.web, eingabe.web),
    ...aenderung("absenderName", k.absenderName, eingabe.absenderName),
    ...aenderung("nachrichtMonate", String(k.nachrichtMonate), String(eingabe.nachrichtMonate)),
    ...aenderung("pruefungMonate", String(k.pruefungMonate), String(eingabe.pruefungMonate)),
    ...aenderung(
      "pruefungFristTage",
      String(k.pruefungFristTage),
      String(eingabe.pruefungFristTage),
    ),
    ...aenderung("kontoMails", String(k.kontoMails), String(eingabe.kontoMails)),
  };
  if (Object.keys(einzelheiten).length === 0) return;
  const andererTakt =
    k.pruefungMonate !== eingabe.pruefungMonate ||
    k.pruefungFristTage !== eingabe.pruefungFristTage;
  await tx
    .update(kasse)
    .set({ ...eingabe, anschrift, ...(andererTakt ? { pruefungAb: heute() } : {}) })
    .where(eq(kasse.id, k.id));
  h.audit({ aktion: "kasse.eingestellt", objektArt: "kasse", objektId: k.id, einzelheiten });
}
