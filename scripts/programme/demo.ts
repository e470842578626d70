import { uebernimm, verbinde } from "@/lib/bestand";
import {
  alsZeilenstrom,
  festeZeilen201,
  festeZeilen302,
  legeKonten,
  legeNachrichten,
} from "@/lib/demo";
import { heute } from "@/lib/uhr";

/** Lädt die Demodaten in eine leere, als Demo gekennzeichnete Datenbank; der Bestand geht durch den Import. */
const sql = verbinde(process.env.DATABASE_URL ?? "");
try {
  const { uebernommen } = await uebernimm(
    sql,
    alsZeilenstrom([...festeZeilen201(), ...festeZeilen302()]),
    {
      heute: heute(),
      mangel: (zeile, { feld, grund }) =>
        process.stderr.write(`Demodaten, Zeile ${zeile}, ${feld}: ${grund}\n`),
    },
  );
  if (!uebernommen) throw new Error("Die Demodaten haben Fehler.");
  await sql.begin(async (tx) => {
    await tx`set local role vp_import`;
    await legeKonten(tx);
    await legeNachrichten(tx);
  });
} finally {
  await sql.end({ timeout: 5 });
}
