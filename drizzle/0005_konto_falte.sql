-- Vergleichsform eines Namens wie `falte` in lib/text: Akzente und Umlaute auf den Grundbuchstaben,
-- klein, was Unicode nicht zerlegt einzeln ersetzt. Steht vor den Tabellen, weil Spalten sie rechnen.
create function konto_falte(p_text text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036f]', '', 'g'),
      'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
    'øØđĐðÐħĦıłŁŋŊŧŦ’‘ʼ‐–', 'ooddddhhillnntt''''''--'))
$$;
