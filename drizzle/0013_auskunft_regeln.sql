-- Versorgungsauskunft (security.md 1.10): ohne Kasse und Konto. Die Zeile zeigt sich nur, wem die
-- Identifikationsnummer bekannt ist; auch anlegen und ändern lässt sich nur die Zeile dieser Nummer.
alter table auskunft enable row level security;
--> statement-breakpoint
alter table auskunft force row level security;
--> statement-breakpoint
create policy eigene on auskunft to vp_app
  using (kennung_hmac = (select vp_schluessel('vp.auskunft')))
  with check (kennung_hmac = (select vp_schluessel('vp.auskunft')));
--> statement-breakpoint
-- Der Worker löscht Abgelaufenes und liest dafür nur den letzten Tag.
create policy arbeit on auskunft to vp_worker using (true);
--> statement-breakpoint
grant select, insert, update, delete on auskunft to vp_app;
--> statement-breakpoint
grant select (gueltig_bis), delete on auskunft to vp_worker;
