/** Anforderungen an ein Passwort (Handbuch 1.1). */
export function Passwortregeln() {
  return (
    <>
      <p>Ihr Passwort muss folgende Eigenschaften aufweisen:</p>
      <ul>
        <li>Länge zwischen 12 und 128 Zeichen</li>
        <li>mindestens ein Buchstabe, eine Ziffer und ein Sonderzeichen</li>
        <li>zuvor noch nicht für dieses Nutzerkonto genutzt</li>
      </ul>
    </>
  );
}
