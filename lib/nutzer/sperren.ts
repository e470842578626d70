import "server-only";
import { and, eq } from "drizzle-orm";
import { beendeAlleSitzungen, type Handlung, Zurueck } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import { entwerteLinks } from "@/lib/zugang";
import { meldeDerPerson } from "./benachrichtigen";
import type { Nutzer } from "./laden";
import { kontoSpur } from "./spur";

const { konto } = tabellen;
const dieses = (k: Nutzer) => and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id));

/**
 * „Nutzer:in temporär sperren“: alle Sitzungen enden sofort, offene Links gelten nicht mehr. Eine
 * laufende automatische Sperre bleibt daneben bestehen. Wiederholt geschieht nichts.
 */
export async function sperreNutzer(h: Handlung<{ grund: string }, Nutzer>): Promise<void> {
  const { tx, akteur, objekt: k, eingabe } = h;
  if (k.status === "GESPERRT") return;
  await tx
    .update(konto)
    .set({
      status: "GESPERRT",
      gesperrtVon: akteur.klasse === "K" ? "K" : "X",
      sperrGrund: eingabe.grund,
      version: k.version + 1,
      geaendertAm: jetzt(),
      geaendertVon: akteur.kontoId,
    })
    .where(dieses(k));
  await entwerteLinks(tx, k);
  await beendeAlleSitzungen(tx, k.kasseId, k.id, "GESPERRT");
  h.audit(kontoSpur("gesperrt", k.id, { "status.vorher": k.status, "status.nachher": "GESPERRT" }));
  await meldeDerPerson(h, k, "gesperrt");
}

/** Ob der Handelnde die Sperre lösen darf: dieselbe Ebene oder die Kasse (security.md 1.6). */
export const darfEntsperren = (
  akteur: { klasse: "S" | "X" | "K" },
  k: Pick<Nutzer, "status" | "gesperrtVon">,
): boolean => k.status === "GESPERRT" && (akteur.klasse === "K" || k.gesperrtVon !== "K");

/**
 * „Nutzer:in entsperren“: zurück in den Zustand davor; ohne Passwort ist das „Angelegt“. Die Sperre
 * nach Fehlversuchen endet dadurch nicht, das tut nur die Zeit.
 */
export async function entsperreNutzer(h: Handlung<unknown, Nutzer>): Promise<void> {
  const { tx, akteur, objekt: k } = h;
  if (k.status !== "GESPERRT") return;
  if (!darfEntsperren(akteur, k))
    throw new Zurueck({
      meldung: "Diese Sperre hat die Kasse gesetzt. Nur die Kasse kann sie lösen.",
    });
  const status = k.passwortHash && k.abruf !== "OFFEN" ? "AKTIV" : "ANGELEGT";
  await tx
    .update(konto)
    .set({
      status,
      gesperrtVon: null,
      sperrGrund: "",
      version: k.version + 1,
      geaendertAm: jetzt(),
      geaendertVon: akteur.kontoId,
    })
    .where(dieses(k));
  h.audit(kontoSpur("entsperrt", k.id, { "status.vorher": "GESPERRT", "status.nachher": status }));
  await meldeDerPerson(h, k, "entsperrt");
}
