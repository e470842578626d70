-- Zeilenregeln (security.md 3.4–3.6, ergaenzungen.md 4).
-- Jede Mandantentabelle: RLS an und erzwungen; eine RESTRICTIVE-Regel hält den Mandanten,
-- die PERMISSIVE-Regeln darunter sagen, wer welche Zeilen der Kasse sieht.
-- Der Vergleich der Klasse steht in der Unterabfrage: So gilt er der Planung als halb wahrscheinlich
-- statt als selten, und eine Liste liest ihren Index, statt alle Zeilen zu sortieren (docs/messungen.md).
do $$
declare t text;
begin
  foreach t in array array[
    'kasse','mitglied','mitgliedschaft','gruppenadresse','konto','passwort_verlauf','anmeldung',
    'sitzung','zugangslink','listenfilter','person','zeitscheibe','person_mitglied','bestand',
    'referenz','datei','entwurf','meldung','meldung_ereignis','nachricht','nachricht_gelesen',
    'einreichung','outbox','audit_ereignis','installation','demo_mail','zaehler','tageslauf']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array[
    'mitglied','mitgliedschaft','gruppenadresse','passwort_verlauf','listenfilter','person',
    'zeitscheibe','person_mitglied','bestand','referenz','datei','entwurf','meldung',
    'meldung_ereignis','nachricht','nachricht_gelesen','einreichung','outbox','audit_ereignis']
  loop
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
  end loop;
  -- Übernahme des Bestands: eigene Rolle ohne Anmeldung, sieht alle Mandanten (contract.md 4).
  foreach t in array array[
    'kasse','mitglied','mitgliedschaft','gruppenadresse','person','zeitscheibe','person_mitglied','bestand',
    'konto','zugangslink','nachricht','referenz','audit_ereignis','installation','meldung','meldung_ereignis',
    'passwort_verlauf']
  loop
    execute format('create policy uebernahme on %I to vp_import using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Wer nur das Geheimnis kennt (Kennung, Sitzung, angefangene Anmeldung, Link), sieht genau diese Zeile.
create policy mandant on konto as restrictive to vp_app
  using (kasse_id = (select vp_kasse()) or kennung = (select nullif(current_setting('vp.kennung', true), '')))
  with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy mandant on anmeldung as restrictive to vp_app
  using (kasse_id = (select vp_kasse()) or id_hash = (select vp_schluessel('vp.anmeldung')))
  with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy mandant on sitzung as restrictive to vp_app
  using (kasse_id = (select vp_kasse()) or id_hash = (select vp_schluessel('vp.sitzung')))
  with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy mandant on zugangslink as restrictive to vp_app
  using (kasse_id = (select vp_kasse()) or token_hash = (select vp_schluessel('vp.link')))
  with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy mandant on kasse as restrictive to vp_app using (id = (select vp_kasse())) with check (false);
--> statement-breakpoint
create policy lesen on kasse for select to vp_app using (true);
--> statement-breakpoint
-- Nur für kassen_kontakt(): die Kontaktdaten aller Kassen sind öffentlich.
create policy kontakt on kasse for select to vp_owner using (true);
--> statement-breakpoint
create policy kasse on mitglied to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy eigenes on mitglied for select to vp_app using (id = (select vp_mitglied()));
--> statement-breakpoint
-- Namen und Nummern der Mitgliedschaften stehen auch in fremden Zeitscheiben eines Lebenslaufs.
create policy lesen on mitgliedschaft for select to vp_app using (true);
--> statement-breakpoint
create policy eigene on gruppenadresse to vp_app
  using ((select vp_klasse() = 'K') or mitglied_id = (select vp_mitglied()));
--> statement-breakpoint
create policy eigenes on konto to vp_app
  using (id = (select vp_konto()) or kennung = (select nullif(current_setting('vp.kennung', true), ''))
    or (select vp_klasse() = 'K') or ((select vp_klasse() = 'X') and mitglied_id = (select vp_mitglied())))
  with check (id = (select vp_konto()) or (select vp_klasse() = 'K')
    or ((select vp_klasse() = 'X') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy eigene on passwort_verlauf to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy eigene on anmeldung to vp_app
  using (konto_id = (select vp_konto()) or id_hash = (select vp_schluessel('vp.anmeldung')));
--> statement-breakpoint
create policy eigene on sitzung to vp_app
  using (konto_id = (select vp_konto()) or id_hash = (select vp_schluessel('vp.sitzung')));
--> statement-breakpoint
create policy eigene on zugangslink to vp_app
  using (konto_id = (select vp_konto()) or token_hash = (select vp_schluessel('vp.link')));
--> statement-breakpoint
create policy eigene on listenfilter to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy kasse on person to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy eigene on person for select to vp_app
  using ((select vp_klasse() = 'S') and exists (select 1 from person_mitglied pm
    where pm.kasse_id = person.kasse_id and pm.person_id = person.id and pm.mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy kasse on person_mitglied to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy eigene on person_mitglied for select to vp_app
  using ((select vp_klasse() = 'S') and mitglied_id = (select vp_mitglied()));
--> statement-breakpoint
create policy kasse on zeitscheibe to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
-- Sichtbarkeit nach formulare.md 1.4: eigene Zeilen und fremde vor dem Schnitt, nie spätere fremde.
create policy eigene on zeitscheibe for select to vp_app
  using ((select vp_klasse() = 'S') and ersetzt_am is null and exists (select 1 from person_mitglied pm
    where pm.kasse_id = zeitscheibe.kasse_id and pm.person_id = zeitscheibe.person_id
      and pm.mitglied_id = (select vp_mitglied())
      and (zeitscheibe.mitglied_id = pm.mitglied_id or zeitscheibe.von < pm.schnitt)));
--> statement-breakpoint
create policy kasse on bestand for select to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy eigener on bestand for select to vp_app
  using ((select vp_klasse() = 'S') and mitglied_id = (select vp_mitglied()));
--> statement-breakpoint
create policy alle on referenz to vp_app using (true);
--> statement-breakpoint
create policy eigene on datei to vp_app
  using ((select vp_klasse() = 'K') or ((select vp_klasse() = 'S') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy eigener on entwurf to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy eigene on meldung to vp_app
  using ((select vp_klasse() = 'K') or ((select vp_klasse() = 'S') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy eigene on meldung_ereignis to vp_app
  using ((select vp_klasse() = 'K') or ((select vp_klasse() = 'S') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
-- Ein persönliches Postfach liest nur, wem es gehört; die Kasse schreibt hinein und sieht ihre Vorgänge.
create policy eigene on nachricht to vp_app
  using ((select vp_klasse() = 'K') or konto_id = (select vp_konto())
    or (gruppe is not null and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy eigene on nachricht_gelesen to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy eigene on einreichung to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy anlegen on outbox for insert to vp_app with check (true);
--> statement-breakpoint
create policy lesen on installation for select to vp_app, vp_worker using (true);
--> statement-breakpoint
-- Die Mailansicht der Demo ist ohne Anmeldung offen; ohne Demo-Datenbank zeigt sie nichts.
create policy demo on demo_mail for select to vp_app using ((select demo from installation));
--> statement-breakpoint
create policy alle on zaehler to vp_app using (true) with check (true);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['outbox','demo_mail','kasse','zaehler','tageslauf','anmeldung','sitzung',
    'zugangslink','listenfilter','entwurf','datei','einreichung','person','zeitscheibe','mitgliedschaft','person_mitglied','bestand']
  loop
    execute format('create policy arbeit on %I to vp_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['person_mitglied','audit_ereignis','bestand']
  loop
    execute format('create policy eigentuemer on %I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy suche on person_mitglied for select to vp_suche using (true);
--> statement-breakpoint
-- Rechte der Rollen auf Tabellen. Niemand außer der Übernahme darf Zeitscheiben oder Meldungen löschen.
grant usage on schema public to vp_app, vp_worker, vp_suche, vp_import;
--> statement-breakpoint
grant select on kasse, mitgliedschaft, mitglied, gruppenadresse, bestand, installation, demo_mail to vp_app;
--> statement-breakpoint
grant select, insert, update on person, zeitscheibe, meldung, meldung_ereignis, nachricht, konto to vp_app;
--> statement-breakpoint
grant select, insert, update, delete on person_mitglied, passwort_verlauf, anmeldung, sitzung, zugangslink,
  listenfilter, datei, entwurf, nachricht_gelesen, einreichung, zaehler to vp_app;
--> statement-breakpoint
grant select, insert on referenz to vp_app;
--> statement-breakpoint
grant insert on outbox to vp_app;
--> statement-breakpoint
grant select, update, delete on outbox to vp_worker;
--> statement-breakpoint
grant select on kasse, person, zeitscheibe, mitgliedschaft, installation to vp_worker;
--> statement-breakpoint
grant select, insert, update, delete on demo_mail, tageslauf, zaehler, anmeldung, sitzung, zugangslink,
  listenfilter, entwurf, datei, einreichung, person_mitglied to vp_worker;
--> statement-breakpoint
grant select on person_mitglied to vp_suche;
--> statement-breakpoint
grant select, insert, update on kasse, mitglied, mitgliedschaft, gruppenadresse, person, zeitscheibe, konto,
  nachricht, referenz, installation, meldung, meldung_ereignis, passwort_verlauf to vp_import;
--> statement-breakpoint
-- Für die Befehle des Betriebs: erster Link einer Kassenadministration, Zählung der Prüfspur.
grant insert on zugangslink to vp_import;
--> statement-breakpoint
grant select on audit_ereignis to vp_import;
--> statement-breakpoint
grant select, insert, update, delete on person_mitglied, bestand to vp_import;
