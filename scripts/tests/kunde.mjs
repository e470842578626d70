// Ein Besucher ohne Skript: Cookies, Seiten, gewöhnliche Formulare. Für Tests und Messungen.
import { setTimeout as warte } from "node:timers/promises";

export const PASSWORT = "Ahornblatt-9-Laterne!";

const entmaskiere = (text) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Versteckte Felder des Formulars, in dem `kennzeichen` vorkommt. */
function versteckteFelder(html, kennzeichen) {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map((t) => t[0])
    .find((f) => f.includes(kennzeichen));
  if (!form) throw new Error(`Kein Formular mit ${kennzeichen}`);
  const felder = [];
  for (const [eingabe] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(eingabe)?.[1];
    if (name)
      felder.push([entmaskiere(name), entmaskiere(/\bvalue="([^"]*)"/.exec(eingabe)?.[1] ?? "")]);
  }
  return felder;
}

export class Kunde {
  cookies = new Map();

  constructor(adresse) {
    this.adresse = adresse;
  }

  async hole(weg, optionen = {}) {
    const antwort = await fetch(new URL(weg, this.adresse), {
      redirect: "manual",
      ...optionen,
      headers: {
        cookie: [...this.cookies].map(([n, w]) => `${n}=${w}`).join("; "),
        ...optionen.headers,
      },
    });
    for (const zeile of antwort.headers.getSetCookie()) {
      const [paar = ""] = zeile.split(";");
      const name = paar.slice(0, paar.indexOf("="));
      const wert = paar.slice(paar.indexOf("=") + 1);
      if (wert === "" || /max-age=0/i.test(zeile)) this.cookies.delete(name);
      else this.cookies.set(name, wert);
    }
    return antwort;
  }

  /** Folgt Weiterleitungen und liefert Seite und letzten Weg. */
  async seite(weg) {
    for (let i = 0; i < 6; i++) {
      const antwort = await this.hole(weg);
      const ziel = antwort.headers.get("location");
      if (!ziel) return { html: await antwort.text(), weg, status: antwort.status, antwort };
      weg = new URL(ziel, this.adresse).href.replace(this.adresse, "");
    }
    throw new Error(`Zu viele Weiterleitungen: ${weg}`);
  }

  /** Bereitet die Sendung eines Formulars vor, das schon geladen ist. */
  sendung(html, kennzeichen, felder) {
    const daten = new FormData();
    const eigene = new Set(Object.keys(felder));
    for (const [name, wert] of versteckteFelder(html, kennzeichen))
      if (!eigene.has(name)) daten.append(name, wert);
    for (const [name, wert] of Object.entries(felder))
      for (const w of [wert].flat()) daten.append(name, w);
    return daten;
  }

  /** Sendet ein Formular der Seite `weg` ohne Skript. */
  async sende(weg, kennzeichen, felder) {
    const { html, weg: da } = await this.seite(weg);
    return this.poste(da, this.sendung(html, kennzeichen, felder));
  }

  async poste(weg, daten) {
    const antwort = await this.hole(weg, {
      method: "POST",
      body: daten,
      headers: { origin: this.adresse },
    });
    const ziel = antwort.headers.get("location");
    return {
      status: antwort.status,
      ziel: ziel && new URL(ziel, this.adresse).href.replace(this.adresse, ""),
      html: await antwort.text(),
    };
  }

  async mails(an) {
    return (
      await fetch(`${this.adresse}/demo/postausgang?an=${encodeURIComponent(an)}&format=json`)
    ).json();
  }

  /** Meldet eine Sachbearbeitung mit E-Mail-TAN an. */
  async anmelden(kennung, email) {
    const vorher = new Set((await this.mails(email)).map((m) => m.id));
    const erster = await this.sende("/anmelden", 'name="kennung"', { kennung, passwort: PASSWORT });
    if (!erster.ziel?.startsWith("/anmelden/tan"))
      throw new Error(`Anmeldung misslungen: ${erster.status} ${erster.ziel}`);
    for (let i = 0; i < 50; i++) {
      const neu = (await this.mails(email)).find((m) => !vorher.has(m.id) && /TAN/.test(m.betreff));
      const tan = neu && /^\d{6}$/m.exec(neu.text)?.[0];
      if (tan) {
        const zweiter = await this.sende(erster.ziel, 'name="tan"', {
          tan,
          absicht: "bestaetigen",
        });
        if (zweiter.ziel !== "/start")
          throw new Error(`TAN nicht angenommen: ${zweiter.status} ${zweiter.ziel}`);
        return;
      }
      await warte(100);
    }
    throw new Error("Keine TAN erhalten");
  }
}
