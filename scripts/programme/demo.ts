import { uebernimm, verbinde } from "@/lib/bestand";
import {
  alsZeilenstrom,
  demoBestand,
  legeGruppenadresse,
  legeKonten,
  legeNachrichten,
  legeVorlagen,
  legeZustimmungen,
} from "@/lib/demo";
import { heute } from "@/lib/uhr";

/**
 * Lädt die Demodaten (contract.md 2) in eine leere Datenbank, die der Start als Demo gekennzeichnet
 * hat. Der Bestand geht durch den Import der Kassen.
 */
const sql = verbinde(process.env.DATABASE_URL ?? "");
try {
  const { uebernommen } = await uebernimm(sql, alsZeilenstrom(demoBestand()), {
    heute: heute(),
    mangel: (zeile, { feld, grund }) =>
      process.stderr.write(`Demodaten, Zeile ${zeile}, ${feld}: ${grund}\n`),
  });
  if (!uebernommen) throw new Error("Die Demodaten haben Fehler.");
  await sql.begin(async (tx) => {
    await tx`set local role vp_import`;
    await legeKonten(tx);
    await legeZustimmungen(tx);
    await legeNachrichten(tx);
    await legeVorlagen(tx);
    await legeGruppenadresse(tx);
  });
} finally {
  await sql.end({ timeout: 5 });
}
