CREATE TABLE "person_aenderung" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"gueltig_ab" date NOT NULL,
	"werte" jsonb NOT NULL,
	"herkunft" uuid NOT NULL,
	"erfasst_am" timestamp with time zone DEFAULT now() NOT NULL,
	"angewendet_am" timestamp with time zone,
	CONSTRAINT "person_aenderung_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
ALTER TABLE "person_aenderung" ADD CONSTRAINT "person_aenderung_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_aenderung_person" ON "person_aenderung" USING btree ("kasse_id","person_id","gueltig_ab");--> statement-breakpoint
CREATE INDEX "person_aenderung_offen" ON "person_aenderung" USING btree ("gueltig_ab") WHERE angewendet_am is null;--> statement-breakpoint
CREATE INDEX "person_geburt" ON "person" USING btree ("kasse_id","geburtsdatum");--> statement-breakpoint
-- Personendaten ändert nur die Kasse; was an einem späteren Tag gilt, setzt der Worker ein.
alter table person_aenderung enable row level security;
--> statement-breakpoint
alter table person_aenderung force row level security;
--> statement-breakpoint
create policy mandant on person_aenderung as restrictive to vp_app
  using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy kasse on person_aenderung to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy arbeit on person_aenderung to vp_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert on person_aenderung to vp_app;
--> statement-breakpoint
grant select on person_aenderung to vp_worker;
--> statement-breakpoint
grant update (angewendet_am) on person_aenderung to vp_worker;
--> statement-breakpoint
grant update (name, vorname, daten, lebenslauf_version) on person to vp_worker;
--> statement-breakpoint
-- Namen der Mitglieder der eigenen Kasse, ohne Nummern: für Vorschläge in Formularen (formulare.md F9).
create policy namen on mitglied for select to vp_owner using (true);
--> statement-breakpoint
create function mitglied_namen() returns table (name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.name from mitglied m where m.kasse_id = vp_kasse() and vp_klasse() in ('S', 'K') order by m.name
$$;
--> statement-breakpoint
revoke all on function mitglied_namen from public;
--> statement-breakpoint
grant execute on function mitglied_namen to vp_app;
