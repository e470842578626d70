import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { formatZeitpunkt } from "@/lib/datum";
import { listDemoMails } from "@/lib/demomail";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Postausgang der Demo" };

export default async function Postausgang({
  searchParams,
}: {
  searchParams: Promise<{ an?: string }>;
}) {
  if (!env().DEMO) notFound();
  const { an } = await searchParams;
  const mails = await listDemoMails(an ?? null);
  return (
    <main id="inhalt" className="inhalt">
      <div className="breite">
        <Seitenkopf
          titel="Postausgang der Demo"
          einleitung="Sie sehen hier die E-Mails, die das Portal im Demobetrieb verschickt hätte."
        />
        {mails.length === 0 && <Leer grund="Es wurde noch keine E-Mail verschickt." />}
        {mails.map((mail) => (
          <article key={mail.id} className="karte demo-mail" aria-label={mail.betreff}>
            <h2>{mail.betreff}</h2>
            <p>
              An {mail.an}, {formatZeitpunkt(new Date(mail.gesendetAm))}
            </p>
            <pre className="mailtext">{mail.text}</pre>
          </article>
        ))}
      </div>
    </main>
  );
}
