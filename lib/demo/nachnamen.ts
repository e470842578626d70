/** Familiennamen nach Häufigkeit; frei zusammengestellt, mit Umlauten, ß und Apostroph. */
export const NACHNAMEN: readonly string[] = `
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
Pfeiffer Ernst Hübner Jansen Nowak Lindner Petersen Hansen Seifert Yılmaz Hein Kramer Kaya Böttcher Nagel Barth
Haase Förster Marx Wenzel Ritter Beyer Riedel Thiel Kern Bachmann Wittmann Stark Fiedler Kunz Ebert Reuter Kirchner
Mohr Schilling Geiger Rauch Hermann Probst Bender Brenner Ott Sander Wegner Kruse Bock Nickel Wulf Behrens Held
Kessler Fritz Lutz Naumann Burger Ullrich Rose Wirth Decker Adler Kohl Singer Hagen Wild Moser Heller Beer Strauß
Schütz Glück Hirsch Straub Vetter Rudolph Steiner Wiese Metz Reich Anders Blum Heim Kurz Rieger Gebhardt Ehlers
Buchholz Reimann Bischof Sturm Urban Block Berg Specht Weidner Ahrens Hauser Späth Bürger Löffler Heß Jahn Kuhlmann
Merkel Wendt Preuß Hesse Bayer Rath Benz Menzel Apel Hamann Linke Harms Michel Noack Eckert Hinz Stoll Gruber Bär
Heinze Kiefer Strobel Thomsen Scherer Christ Conrad Paul Rupp Unger Zander Gläser Kolb Witte Henning Dreyer Oswald
Wunderlich Nolte Pape Blank Stahl Körner Gerlach Geyer Fleischer Kluge Brinkmann Rohde Voß Ackermann Adam Jacob
Jakob Langer Barthel Schramm Bartsch Hoppe Wolter Freitag Esser Pietsch Röder Götz Schlüter Wilke Kraft Neubert Opitz
Tiedemann Rother Grimm Eichhorn Hartwig Wilhelm Hildebrandt Ulrich Siebert Philipp Brand Geißler Mertens Dittrich
Hecht Zeller Lauer Lechner Heuer Stumpf Mai Miller Thiele Schiller Ewald Bode Rehm Kremer Hermes Schwab Eder Wiegand
Kühne Giese Baier Mack Hennig Janßen Schade Falk Jost Konrad Wilhelmi Drechsler Fritsch Seitz Bernhardt Betz Münch
Heinemann Janssen Stock Maurer Hummel Schön Weigel Kirsch Binder Weis Sieber Schaller Siegel Bruns Seiler Eichler
Herzog Brückner Wegener Brunner Heil Buck Kaufmann Diehl Bach Gärtner Büttner Keßler Reinhardt Ebner Runge Pfeifer
Funk Gross Fink Heinz Hering Born Thoma Lemke Jordan Kasper Schenk Haller Michels Schick Rausch Kast Wiesner Engels
Hellwig Kröger Klose Schwarzer Trautmann Reinhold Rapp Ostermann Bohn Baum Sattler Knoll Zink Döring Lübke Blume
Hahne Gottschalk Hafner Köster Lindemann Münster Nitsche Ohlendorf Pauli Quast Rademacher Stenzel Teichmann Uhlig
Vollmer Wachter Zobel O’Brien D’Angelo O’Neill Çelik Şahin Öztürk Demir Kowalski Wiśniewski Novák Horvat Nguyen Rossi
Popović Dąbrowski García Fernández Haddad Ivanova Petrow Sørensen Åkesson Lefèvre Kovács
`
  .trim()
  .split(/\s+/);
