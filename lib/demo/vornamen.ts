/** Vornamen je Geburtsjahrzehnt; das erste Feld männlich, das zweite weiblich. */
type Jahrgang = readonly [maennlich: readonly string[], weiblich: readonly string[]];

const woerter = (text: string): readonly string[] => text.trim().split(/\s+/);

const BIS_1949: Jahrgang = [
  woerter(`Hans Karl Heinz Werner Günter Horst Helmut Walter Gerhard Kurt Herbert Rudolf Wilhelm Erich Ernst Friedrich
    Siegfried Alfred Egon Manfred Otto Paul Hermann Erwin Heinrich`),
  woerter(`Ursula Ingrid Helga Gisela Christa Elfriede Irmgard Gerda Hildegard Ilse Edith Waltraud Erika Ruth Anneliese
    Hannelore Lieselotte Margarete Käthe Irma Elisabeth Gertrud Charlotte Hedwig Rosemarie`),
];
const AB_1950: Jahrgang = [
  woerter(`Peter Klaus Wolfgang Jürgen Dieter Manfred Uwe Bernd Rainer Hans-Jürgen Joachim Norbert Reinhard Volker Karl-Heinz
    Gerd Winfried Eckhard Lothar Hartmut Ulrich Detlef Wilfried Burkhard Benno`),
  woerter(`Renate Monika Karin Brigitte Barbara Christine Gabriele Angelika Sigrid Marianne Heike Jutta Regina Bärbel Elke
    Doris Marlies Ute Rita Cornelia Roswitha Dagmar Heidemarie Annegret Adelheid`),
];
const AB_1960: Jahrgang = [
  woerter(`Thomas Michael Andreas Frank Stefan Ralf Jörg Matthias Martin Holger Dirk Torsten Jochen Axel Ingo Carsten Armin
    Guido Markus Christoph Olaf Heiko Roland Harald Günther`),
  woerter(`Sabine Susanne Petra Birgit Martina Andrea Claudia Ulrike Kerstin Anke Beate Silke Bettina Astrid Iris Heidrun
    Simone Anja Marion Ines Carola Sylvia Katrin Daniela Gudrun`),
];
const AB_1970: Jahrgang = [
  woerter(`Christian Alexander Sven Oliver Marco Daniel Jan Björn Lars René Mario Maik Kai Thorsten Stephan Marcus Sebastian
    Henning Nils André Arne Timo Jens Boris Tilo`),
  woerter(`Nicole Stefanie Tanja Melanie Sandra Sonja Katja Yvonne Nadine Anika Michaela Diana Kirsten Britta Alexandra
    Wiebke Maren Nina Antje Christiane Manuela Miriam Tina Verena Constanze`),
];
const AB_1980: Jahrgang = [
  woerter(`Philipp Florian Benjamin Tobias Dennis Patrick Fabian Johannes David Simon Marcel Kevin Steffen Hendrik Robert
    Adrian Felix Theodor Jonas Moritz Emre Murat Piotr Dominik Robin`),
  woerter(`Julia Katharina Sarah Jennifer Christina Lena Jessica Anna Franziska Vanessa Sabrina Janina Judith Maria Elisabeth
    Arabella Carina Rebecca Theresa Svenja Ayşe Fatma Agnieszka Mareike Friederike`),
];
const AB_1990: Jahrgang = [
  woerter(`Lukas Maximilian Tim Niklas Jannik Leon Julian Marvin Nico Pascal Lennart Yannick Joshua Mehmet Can Tom Frederik
    Erik Vincent Raphael Malte Gabriel Kilian Henri Aaron`),
  woerter(`Laura Lisa Elisa Michelle Hannah Sophie Lea Alina Pia Carolin Luisa Marie Nele Paula Jana Chiara Celina Elif Zeynep
    Antonia Josephine Magdalena Helena Annika Clara`),
];
const AB_2000: Jahrgang = [
  woerter(`Finn Luca Noah Elias Ben Paul Luis Emil Jakob Anton Oskar Mats Linus Levin Jonathan Till Bela Samuel Milan Karim
    Bruno Theo Leo Hannes Jaron`),
  woerter(`Emma Mia Emilia Lina Leonie Amelie Johanna Charlotte Mathilda Frieda Ida Greta Ella Merle Lotte Maja Zoe Nora
    Mila Romy Selin Aaliyah Jule Thea Finja`),
];

/** Vornamen zu Geburtsjahr und Geschlecht. */
export function vornamen(jahr: number, weiblich: boolean): readonly string[] {
  const stufen: [ab: number, Jahrgang][] = [
    [2000, AB_2000],
    [1990, AB_1990],
    [1980, AB_1980],
    [1970, AB_1970],
    [1960, AB_1960],
    [1950, AB_1950],
  ];
  const jahrgang = stufen.find(([ab]) => jahr >= ab)?.[1] ?? BIS_1949;
  return jahrgang[weiblich ? 1 : 0];
}
