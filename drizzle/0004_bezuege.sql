-- Jeder Verweis bleibt in seiner Kasse: auch die auf Konten, Entwürfe, Meldungen und Ereignisse.
ALTER TABLE "mitgliedschaft" ADD CONSTRAINT "mitgliedschaft_mit_mitglied" UNIQUE("kasse_id","id","mitglied_id");
--> statement-breakpoint
ALTER TABLE "zeitscheibe" DROP CONSTRAINT "zeitscheibe_kasse_id_mitgliedschaft_id_mitgliedschaft_kasse_id_id_fk";
--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_entwurf_id_entwurf_kasse_id_id_fk" FOREIGN KEY ("kasse_id","entwurf_id") REFERENCES "public"."entwurf"("kasse_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_ereignis_id_meldung_ereignis_kasse_id_id_fk" FOREIGN KEY ("kasse_id","ereignis_id") REFERENCES "public"."meldung_ereignis"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "entwurf" ADD CONSTRAINT "entwurf_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "entwurf" ADD CONSTRAINT "entwurf_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meldung" ADD CONSTRAINT "meldung_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meldung" ADD CONSTRAINT "meldung_kasse_id_bearbeiter_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","bearbeiter_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meldung" ADD CONSTRAINT "meldung_kasse_id_entschieden_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","entschieden_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meldung_ereignis" ADD CONSTRAINT "meldung_ereignis_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meldung_ereignis" ADD CONSTRAINT "meldung_ereignis_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "nachricht_gelesen" ADD CONSTRAINT "nachricht_gelesen_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bestand" ADD CONSTRAINT "bestand_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "zeitscheibe" ADD CONSTRAINT "zeitscheibe_mitgliedschaft" FOREIGN KEY ("kasse_id","mitgliedschaft_id","mitglied_id") REFERENCES "public"."mitgliedschaft"("kasse_id","id","mitglied_id") ON DELETE no action ON UPDATE no action;
