/** Seite für Deutsche Gebärdensprache; die Videos stellen die Kassen bereit. */
export const GEBAERDENSPRACHE = `## Videos in DGS {#videos}

Zurzeit sind im Portal keine Videos in DGS hinterlegt. Die Kassen stellen sie bereit. Bis dahin finden Sie die wichtigsten Informationen in [Leichter Sprache](/leichte-sprache) und in den [FAQ](/faq).

## Verständigung mit der Kasse {#verstaendigung}

Sie können sich schriftlich an Ihre Kasse wenden. Für Gespräche mit der Kasse haben Sie nach dem Behindertengleichstellungsrecht einen Anspruch auf Dolmetschen in DGS oder eine andere geeignete Hilfe. Bitte melden Sie Ihren Bedarf rechtzeitig an; die Kosten trägt die Kasse.

{Kontakt}
`;
