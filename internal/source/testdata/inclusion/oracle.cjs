// Records what the national model makes of structures and services of
// data.inclusion (v0, the version it speaks), all made up:
//   npm install @gouvfr-anct/lieux-de-mediation-numerique@2.3.0
//   node oracle.cjs > v0.json
const m = require('@gouvfr-anct/lieux-de-mediation-numerique');

const structure = (n, plus) => ({
  id: `essai-${n}`, source: 'essai', nom: `Structure imaginaire ${n}`, siret: '00000000000000', date_maj: '2026-03-04',
  commune: 'Pons', code_postal: '17800', code_insee: '17283', adresse: `${n} rue des Essais`, ...plus });
const service = (n, plus) => ({
  id: `essai-${n}-s`, structure_id: `essai-${n}`, source: 'essai', nom: `Atelier imaginaire ${n}`,
  thematiques: ['numerique'], modes_orientation_beneficiaire: ['se-presenter'], ...plus });

const themes = ['devenir-autonome-dans-les-demarches-administratives', 'realiser-des-demarches-administratives-avec-un-accompagnement',
  'accompagner-les-demarches-de-sante', 'prendre-en-main-un-smartphone-ou-une-tablette', 'prendre-en-main-un-ordinateur',
  'utiliser-le-numerique-au-quotidien', 'approfondir-ma-culture-numerique', 'favoriser-mon-insertion-professionnelle',
  'acceder-a-une-connexion-internet', 'acceder-a-du-materiel', 's-equiper-en-materiel-informatique',
  'creer-et-developper-mon-entreprise', 'creer-avec-le-numerique', 'promouvoir-la-citoyennete-numerique',
  'soutenir-la-parentalite-et-l-education-avec-le-numerique'].map((t) => `numerique--${t}`);

const cas = [
  ...themes.map((t, i) => [structure(`t${i}`), [service(`t${i}`, { thematiques: [t, 'mobilite--acheter-un-vehicule'] })]]),
  ...['gratuit', 'gratuit-sous-conditions', 'payant', 'adhesion', 'pass-numerique'].map((f) =>
    [structure(f), [service(f, { thematiques: [themes[0]], frais: [f] })]]),
  ...['surdite', 'handicaps-mentaux', 'personnes-en-situation-illettrisme', 'public-langues-etrangeres', 'deficience-visuelle',
    'jeunes-16-26', 'familles-enfants', 'seniors-65', 'femmes', 'adultes'].map((p) =>
    [structure(p), [service(p, { thematiques: [themes[0]], profils: [p] })]]),
  ...['aidants-connect', 'conseiller-numerique', 'france-service', 'grandes-ecoles-du-numerique', 'caf', 'mon-espace-sante', 'duplex',
    'arnia', 'ressources-reemploi', 'etapes-numeriques', 'fabrique-de-territoire', 'les-eclaireurs', 'mes-papiers', 'ordi-3', 'sud-labs',
    'inconnu'].map((l) => [structure(l, { labels_nationaux: [l], labels_autres: ['QPV'] }), [service(l, { thematiques: [themes[0]] })]]),
  ...['autonomie', 'accompagnement', 'delegation', 'atelier', 'formation'].map((t) =>
    [structure(t), [service(t, { thematiques: [themes[0]], types: [t], modes_accueil: ['a-distance', 'en-presentiel'] })]]),
  ...['envoyer-un-mail', 'envoyer-un-mail-avec-une-fiche-de-prescription', 'telephoner', 'se-presenter'].map((o) =>
    [structure(o), [service(o, { thematiques: [themes[0]], modes_orientation_beneficiaire: [], modes_orientation_accompagnateur: [o, 'autre'] })]]),
  [structure('tout', { typologie: 'BIB', telephone: '+33199001234', courriel: 'contact@essai.example', site_web: 'https://essai.example',
    complement_adresse: '2e étage', latitude: 45.58, longitude: -0.55, horaires_ouverture: 'Mo-Fr 09:00-12:00',
    accessibilite: 'https://acceslibre.example/1', presentation_resume: 'Un relais.', presentation_detail: 'Un relais imaginaire.',
    structure_parente: 'Ville imaginaire' }),
  [service('tout', { thematiques: [themes[0], themes[4]], profils: ['femmes'], frais: ['gratuit'], types: ['atelier'] }),
    service('tout', { id: 'essai-tout-s2', thematiques: [themes[4], themes[12]], profils: ['surdite'], frais: ['payant'],
      prise_rdv: 'https://rdv.example', types: ['accompagnement'], modes_orientation_beneficiaire: ['telephoner'] })]],
];

console.log(JSON.stringify(cas.map(([structure, services]) => {
  const lieu = m.toSchemaLieuxDeMediationNumerique([m.fromSchemaDataInclusion(services, structure)])[0];
  return { structure, services, lieu };
}), null, 1));
