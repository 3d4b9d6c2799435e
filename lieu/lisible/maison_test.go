package lisible_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// maisons are names of places that hold somebody's, or seem to: nothing is to
// be taken out of them.
var maisons = strings.Split(`Olympe de Gouges
Maria Pia
Voir et comprendre
Voir loin, voir clair
Maison Simone Veil
Salle Jean Moulin
École Jules Ferry
Collège Jean-Baptiste Ouvrard
Lycée Zoé Delmarest
Médiathèque Aimé Césaire
Médiathèque Paule Delmarest
Bibliothèque Louise Michel
Centre social Georges Brassens
Centre social et culturel Jeanne Delmarest
Maison de quartier - Paul Delmarest
Espace Nelson Mandela
Foyer Léo Lagrange
Résidence Anne Delmarest
Gymnase Pierre de Coubertin
Théâtre Gérard Philipe
Cinéma Jacques Tati
Stade Marcel Delmarest
Institut Louis Braille
Fondation Abbé Pierre
Les Amis de Georges Delmarest
Association Marie Delmarest
Saint Martin
Sainte Catherine
La Poste Saint-Michel
Saint-Étienne-de-Brune
Pont Saint Jean
Notre Dame du Roc
Simone Veil
Victor Hugo
Frida Kahlo
Rosa Parks
Gisèle Halimi
Missak Manouchian
Françoise Dolto
Jean Jaurès
Madame de Sévigné
Marie Curie
J. Ferry
Chez Paulette
Café Chez Marcel
Mon assistant numérique
Le Phare
La Fabrique du Lin
Ressourcerie La Dynamo
Conseil départemental
Conseiller numérique
Conseillère numérique du Val de Brune
Aidants Connect
Emmaüs Connect
Les Petits Débrouillards
Familles rurales
Info Jeunes
Relais d'Émilie
Harmonie Mutuelle
Max Info
Mont Louis
Léo Connect
Marine nationale
Rose trémière
Jardin de Cécile
Val d'Émeraude
La Grange aux Abeilles
Tour Nord
Bourse du travail
Club informatique
Bergerac
Martin Luther King
Roland Garros
Villa Aurélienne
Ferme de Marcel
Regroupement des associations`, "\n")

// voiesNommees are addresses that bear names of people, or seem to.
var voiesNommees = strings.Split(`8 rue Madame Récamier
8 rue Madame Delmarest
12 impasse Monsieur Delmarest
2 rue Mme de Sévigné
5 avenue Jean Jaurès
5 avenue du Général Leclerc
1 place du Docteur Paul Delmarest
1 rue Jean-Baptiste Clément
7 boulevard Marie et Pierre Delmarest
4 esplanade Charles de Gaulle
3 quai Paul Delmarest
10 chemin de Jeanne Delmarest
6 parvis Georges Delmarest
Forum Louise Delmarest
Salle Raymonde Delmarest
Centre culturel Jean Delmarest
École Marcel Pagnol
Résidence Claire Delmarest, bâtiment C
15 promenade Émile Zola
440 rue Honorat et Christian Delmarest
9 place du Marché Émile Delmarest
22 rue du Lieutenant-Colonel Paul Delmarest
1 rue de l'Abbé Delmarest
3 place de l'Église Saint-Martin
18 rue des Frères Delmarest
Lieu-dit La Croix de Jeanne Delmarest
2 cours Jean Étienne Delmarest
Quartier Saint-Michel
16 rue Saint Jean
Hôtel de ville
Chez la Mère, Le Bourg
14 avenue Pierre Mendès France
ZI Robert Delmarest
Rond-point Rosa Parks`, "\n")

// phrasesNeutres are sentences that name nobody who helps here.
var phrasesNeutres = strings.Split(`La médiathèque Simone Veil est rue Jean Jaurès.
Ateliers à la salle Jacques Prévert.
Rendez-vous avec La Poste et la CAF.
Permanence du Secours Populaire le lundi.
Arrêt de bus Paul Delmarest, ligne 4.
Le Conseil départemental finance ce lieu.
Le tram A s'arrête devant.
Avec le soutien de France Travail.
Par téléphone ou par mail.
Initiation à Microsoft Word avec Windows.
Contact Jeunesse propose des ateliers.
Voir le site de la mairie.
Chez vous ou au centre.
Pour les enfants de Sainte-Marie.
En partenariat avec Emmaüs Connect.
Demandez à la mairie.
Les vacances de Noël et de Pâques.
Fermé de la Saint-Martin à la Sainte-Catherine.
Madame, Monsieur, soyez les bienvenus.
M. le Maire et Mme la Directrice vous invitent.
Le Père Noël passe en décembre.
Prenez la rue Madame Récamier.
Le mardi à Saint-Pierre, le jeudi à Sainte-Rose.`, "\n")

// What is no person stays, and nothing is said of it.
func TestHousesKeepTheirNames(t *testing.T) {
	if n := len(maisons) + len(voiesNommees) + len(phrasesNeutres); n < 80 {
		t.Fatalf("%d names prove little", n)
	}
	intact := func(quoi, s, got string, retraits any) {
		t.Helper()
		plat := strings.NewReplacer("’", "'", "‑", "-").Replace
		if !strings.EqualFold(plat(got), plat(s)) || fmt.Sprint(retraits) != "[]" {
			t.Errorf("%s %q became %q, %v", quoi, s, got, retraits)
		}
	}
	for _, s := range maisons {
		nom, doutes := lisible.NomPublic(lieu.Lieu{Nom: s, Commune: "Valbrune"}, "Valbrune")
		intact("name", s, nom, doutes)
	}
	for _, s := range voiesNommees {
		lignes, retraits := lisible.LireAdresse(&lieu.Lieu{Adresse: s, Commune: "Valbrune"}, "Valbrune")
		intact("address", s, strings.Join(lignes, "|"), retraits)
	}
	for _, s := range phrasesNeutres {
		net, retraits := lisible.TextePublic(s)
		intact("text", s, net, retraits)
		net, retraits = lisible.AvisPublic(s)
		intact("notice", s, net, retraits)
	}
}

// The second look finds nobody in them either: it is worth reading.
func TestSecondLookIsWorthReading(t *testing.T) {
	faux := 0
	for _, s := range append(append(maisons, voiesNommees...), phrasesNeutres...) {
		if q := lisible.Soupcons(s); len(q) > 0 {
			faux++
			t.Logf("%q: %q", s, q)
		}
	}
	if faux > 5 {
		t.Errorf("%d suspicions of nobody", faux)
	}
}
