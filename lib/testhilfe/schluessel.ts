import { sha256 } from "@/lib/sicherheit";
import type { TestKonto } from "./grunddaten";
import { eigner } from "./verbindung";

/** Schlüssel der Schnittstelle in der Verantwortung eines Kontos. @returns Geheimnis und Kennung */
export async function legeSchluessel(
  konto: TestKonto,
  zweck: "MELDEN" | "ABHOLEN" = "MELDEN",
): Promise<{ geheimnis: string; id: string }> {
  const geheimnis = `vp_test_${crypto.randomUUID()}`;
  const id = crypto.randomUUID();
  await eigner()`insert into schnittstellenschluessel ${eigner()({
    kasse_id: konto.kasseId,
    id,
    zweck,
    mitglied_id: zweck === "MELDEN" ? konto.mitgliedId : null,
    name: "Testverfahren",
    praefix: geheimnis.slice(0, 11),
    hash: sha256(geheimnis),
    konto_id: konto.id,
    angelegt_von: konto.id,
  })}`;
  return { geheimnis, id };
}
