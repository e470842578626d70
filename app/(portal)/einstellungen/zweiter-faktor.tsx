import type { Akteur } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { liesFaktor } from "@/lib/zugang";

/** ›Zweiter Faktor‹: womit sich das Konto nach dem Passwort ausweist und wer das ändern kann. */
export async function ZweiterFaktor({ akteur }: { akteur: Akteur }) {
  const { faktor, eingerichtetAm, codes } = await withTenant(akteur, (tx) =>
    liesFaktor(tx, akteur),
  );
  const verwaltung =
    akteur.klasse === "S" ? "Ihre Portaladministration" : "die Administration Ihrer Kasse";
  return (
    <section aria-labelledby="zweiter-faktor">
      <h2 id="zweiter-faktor">Zweiter Faktor</h2>
      {faktor === "EMAIL_TAN" ? (
        <p>Bei jeder Anmeldung erhalten Sie eine TAN an Ihre E-Mail-Adresse.</p>
      ) : (
        <p>
          Sie melden sich mit einer Authenticator-App an
          {eingerichtetAm && `, eingerichtet ${formatZeitpunkt(eingerichtetAm)}`}. Von Ihren
          Wiederherstellungscodes sind noch <strong>{codes}</strong> gültig; wer einen benutzt,
          richtet die App neu ein und erhält neue.
        </p>
      )}
      <p>Die Art des zweiten Faktors ändert {verwaltung}.</p>
    </section>
  );
}
