// Pages work without this file. With it, the picture of a paper follows what one types.
document.documentElement.classList.add("js");
const dire = (t) => { const d = document.getElementById("dit"); if (d) d.textContent = t; };
const ici = (id) => document.getElementById(id);

// The picture: the form is asked for as a page, and its parts are put in place.
// Each request has a number: an answer older than the last one shown is dropped.
let demandes = 0, montree = 0, attente = 0, sous = null;
// What is written on a paper goes in no address: it is sent beside.
function saisie(ou, memeFeuille) {
  const f = ici("demande"), q = new URLSearchParams(), ecrit = new URLSearchParams();
  for (const [nom, v] of new FormData(f)) (nom.startsWith("ecrit.") ? ecrit : q).append(nom, v);
  if (memeFeuille) for (const [nom, v] of new URLSearchParams(location.search)) if (nom == "n" || nom == "page") q.append(nom, v);
  return [ou || f.action + "?" + q, [...ecrit.values()].some((v) => v.trim()) ? { method: "POST", body: ecrit } : {}];
}
// A button that is pressed stays where it is until it is let go.
let leve = Promise.resolve();
addEventListener("pointerdown", () => {
  leve = new Promise((ok) => ["pointerup", "pointercancel"].forEach((x) => addEventListener(x, () => setTimeout(ok), { once: true })));
});
async function redessiner(ou, memeFeuille) {
  const n = ++demandes, [adresse, envoi] = saisie(ou, memeFeuille);
  sous?.abort();
  sous = new AbortController();
  ici("apercu").setAttribute("aria-busy", "true");
  try {
    const r = await fetch(adresse, { signal: sous.signal, ...envoi });
    const html = await r.text();
    await leve;
    if (n <= montree) return;
    montree = n;
    if (!r.ok && commencee(document.activeElement?.dataset?.partie)) return;
    placer(new DOMParser().parseFromString(html, "text/html"), r);
  } catch (e) {
    if (e.name !== "AbortError") veiller();
  } finally {
    if (n === demandes) ici("apercu")?.removeAttribute("aria-busy");
  }
}
function placer(page, reponse) {
  const neuf = page.getElementById("apercu"), vieux = ici("apercu");
  if (!neuf) return;
  if (neuf.hasAttribute("data-vide") && vieux.querySelector("svg")) {
    vieux.classList.add("vieille");
    vieux.querySelector(".bandeau").hidden = false;
  }
  else vieux.replaceWith(document.adoptNode(neuf));
  const cote = document.adoptNode(page.getElementById("cote"));
  const tenu = ici("cote").contains(document.activeElement) && document.activeElement.id;
  ici("cote").replaceWith(cote);
  if (tenu) ici(tenu)?.focus();
  const pied = document.querySelector(".pied-fixe"), piedNeuf = page.querySelector(".pied-fixe");
  if (pied && piedNeuf) pied.replaceWith(document.adoptNode(piedNeuf));
  document.title = page.title;
  fautes(page);
  if (reponse.ok || !neuf.hasAttribute("data-vide")) {
    history.replaceState(null, "", reponse.url);
    for (const nom of ["ou-avant"]) {
      const a = document.querySelector(`[name=${nom}]`), b = page.querySelector(`[name=${nom}]`);
      if (a && b) { a.value = b.value; document.querySelectorAll("#demande > input[type=hidden]").forEach((x) => { if (x !== a) x.remove(); }); page.querySelectorAll("#demande > input[type=hidden]").forEach((x) => { if (x !== b) a.before(document.adoptNode(x)); }); }
    }
  }
  const dit = page.querySelector("#boite h2, #savoir");
  dire(dit ? dit.textContent : "");
}
// To turn from one sheet to another keeps what is written on it.
document.addEventListener("click", (e) => {
  const a = e.target.closest("#apercu .tourner a");
  if (!a || !saisie()[1].body) return;
  e.preventDefault();
  redessiner(a.href);
});
// Faults stand beside their fields; the fields themselves stay as they are, for one is being typed in.
function fautes(page) {
  for (const champ of document.querySelectorAll("[data-champ]")) {
    const autre = page.querySelector(`[data-champ="${CSS.escape(champ.dataset.champ)}"]`);
    champ.querySelectorAll(":scope > .mot-faute, :scope > .boutons").forEach((x) => x.remove());
    champ.classList.toggle("faute", !!autre?.classList.contains("faute"));
    const question = champ.querySelector("input, select, textarea"), modele = autre?.querySelector("input, select, textarea");
    for (const a of ["aria-invalid", "aria-describedby"]) {
      if (modele?.hasAttribute(a)) question?.setAttribute(a, modele.getAttribute(a)); else question?.removeAttribute(a);
    }
    autre?.querySelectorAll(":scope > .mot-faute, :scope > .boutons").forEach((x) => champ.append(document.adoptNode(x)));
  }
}
// While an answer in parts is being written, a picture may come of it, and no fault.
const parties = (nom) => [...document.querySelectorAll("[data-partie]")].filter((x) => nom && x.dataset.partie === nom);
const commencee = (nom) => parties(nom).some((x) => x.value.trim()) && !parties(nom).every((x) => x.value.trim());
const formulaire = ici("demande");
if (formulaire) {
  const bientot = (delai, e) => { clearTimeout(attente); attente = setTimeout(() => redessiner(null, e?.target.name.startsWith("ecrit.")), delai); };
  formulaire.addEventListener("input", (e) => { if (!e.target.dataset.propose) bientot(e.target.matches("[type=text], textarea") ? 200 : 0, e); });
  formulaire.addEventListener("change", (e) => { if (e.target.dataset.propose) bientot(50); });
  formulaire.addEventListener("focusout", (e) => { const nom = e.target.dataset.partie; if (commencee(nom) && e.relatedTarget?.dataset?.partie !== nom) bientot(0); });
  // The buttons that print and keep send the form as it is typed, drawn already or not.
  formulaire.addEventListener("submit", (e) => { if (e.submitter?.hasAttribute("formaction")) return; e.preventDefault(); clearTimeout(attente); redessiner(); });
}

// Links and texts to copy.
document.addEventListener("click", (e) => {
  const b = e.target.closest("[data-copier]");
  if (!b) return;
  e.preventDefault();
  const texte = ici(b.dataset.copier);
  navigator.clipboard?.writeText(texte ? texte.innerText : location.href).then(() => {
    b.textContent = b.dataset.fait;
    dire(b.dataset.fait);
  }, () => {});
});

// Editable combobox with list autocomplete (ARIA Authoring Practices): arrows, Enter, Escape; Tab keeps what is written.
document.querySelectorAll("input[data-propose]").forEach((c, rang) => {
  const l = document.createElement("ul");
  l.id = "propose-" + rang; l.setAttribute("role", "listbox"); l.setAttribute("aria-label", c.dataset.nom); l.hidden = true;
  c.after(l);
  for (const [a, v] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", l.id]]) c.setAttribute(a, v);
  let i = -1, n = 0;
  const tous = () => [...l.children];
  const ouvrir = (v) => { l.hidden = !v; c.setAttribute("aria-expanded", v); if (!v) { c.removeAttribute("aria-activedescendant"); i = -1; } };
  const aller = (k) => {
    const t = tous(); if (!t.length) return;
    i = (k + t.length) % t.length;
    t.forEach((o, j) => o.setAttribute("aria-selected", j === i));
    c.setAttribute("aria-activedescendant", t[i].id);
  };
  const prendre = (o) => { c.value = o.dataset.nom; ouvrir(false); c.dispatchEvent(new Event("change", { bubbles: true })); };
  const chercher = async () => {
    const k = ++n;
    if (c.value.trim().length < 2) return ouvrir(false);
    const r = await fetch(c.dataset.propose + encodeURIComponent(c.value)).catch(() => null);
    const p = r?.ok ? await r.json() : [];
    if (k !== n || document.activeElement !== c) return;
    l.replaceChildren(...p.map((x, j) => {
      const o = document.createElement("li"), s = document.createElement("span");
      o.id = l.id + "-" + j; o.setAttribute("role", "option"); o.setAttribute("aria-selected", "false");
      o.dataset.nom = x.nom; o.textContent = x.nom + " "; s.textContent = x.detail; o.append(s);
      o.addEventListener("pointerdown", (e) => { e.preventDefault(); prendre(o); });
      return o;
    }));
    i = -1; ouvrir(p.length > 0); dire((p.length > 1 ? c.dataset.n : c.dataset.un).replace("0", p.length));
  };
  let t = 0;
  c.addEventListener("input", () => { clearTimeout(t); t = setTimeout(chercher, 120); });
  c.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (l.hidden) { if (tous().length) ouvrir(true); else chercher(); }
      else { clearTimeout(t); n++; } // the list that one walks is not replaced
      aller(e.key === "ArrowDown" ? i + 1 : i - 1);
    } else if (e.key === "Escape" && !l.hidden) { e.preventDefault(); ouvrir(false); }
    else if (e.key === "Enter" && !l.hidden && i >= 0) { e.preventDefault(); prendre(tous()[i]); }
  });
  c.addEventListener("blur", () => { clearTimeout(t); ouvrir(false); });
});

// Keys, off while one types.
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.altKey || e.metaKey || e.target.closest("input, textarea, select")) return;
  const faire = { "i": () => ici("imprimer")?.click(), "e": () => ici("enregistrer")?.click(),
    "?": () => { location.href = "/aide#clavier"; }, "/": () => { const q = ici("c-texte"); if (q) q.focus(); else location.href = "/lieux"; } }[e.key];
  if (faire) { e.preventDefault(); faire(); }
});

// The server says that it is there once a minute; when it is gone, so does the page.
async function veiller() {
  const r = await fetch("/vie").catch(() => null);
  const ferme = ici("ferme");
  if (!ferme) return;
  const parti = !r;
  if (parti && ferme.hidden) { ferme.hidden = false; document.querySelectorAll("main, header, footer").forEach((x) => { x.inert = true; }); ici("ferme-b").focus(); }
  if (!parti && !ferme.hidden) { ferme.hidden = true; document.querySelectorAll("main, header, footer").forEach((x) => { x.inert = false; }); }
  clearTimeout(veiller.t);
  veiller.t = setTimeout(veiller, parti ? 5000 : 60000);
}
if (document.querySelector(".menu")) veiller.t = setTimeout(veiller, 60000);
ici("ferme-b")?.addEventListener("click", veiller);

// A file is read as soon as it is chosen or dropped.
ici("c-fichier")?.addEventListener("change", (e) => { if (e.target.files.length) ici("depot").requestSubmit(); });

// A work under way is looked at again every second, until it is done.
async function suivre() {
  const r = await fetch("/travail").catch(() => null);
  if (!r) { veiller(); return; }
  const page = new DOMParser().parseFromString(await r.text(), "text/html"), neuf = page.getElementById("travail");
  if (!neuf) return;
  if (neuf.hasAttribute("data-en-cours")) {
    const a = neuf.querySelector("label"), b = neuf.querySelector("progress");
    document.querySelector("#travail label").textContent = a.textContent;
    document.querySelector("#travail progress").replaceWith(document.adoptNode(b));
    setTimeout(suivre, 1000);
    return;
  }
  ici("travail").replaceWith(document.adoptNode(neuf));
  document.title = page.title;
  dire(neuf.querySelector(".avis")?.textContent.trim() ?? "");
}
if (document.querySelector("#travail[data-en-cours]")) setTimeout(suivre, 500);

// Hours: what is understood of them, while one types.
const heures = document.querySelector("[data-comprendre]");
if (heures) {
  let t = 0, n = 0;
  heures.addEventListener("input", () => { clearTimeout(t); t = setTimeout(async () => {
    const k = ++n, f = heures.form;
    const q = new URLSearchParams({ id: f.elements.id.value, champ: f.elements.champ.value, valeur: heures.value });
    const r = await fetch(heures.dataset.comprendre + "?" + q).catch(() => null);
    if (!r || k !== n) return;
    const neuf = new DOMParser().parseFromString(await r.text(), "text/html").getElementById("compris");
    if (neuf) ici("compris").replaceChildren(...document.adoptNode(neuf).childNodes);
  }, 300); });
}

// Words, colours: the picture and what is said of a colour follow what one types; a word of
// the picture leads to its field.
const apparence = ici("apparence");
if (apparence) {
  let t = 0, n = 0;
  const essayer = async () => {
    const k = ++n, q = new URLSearchParams();
    for (const [nom, v] of new FormData(apparence)) if (typeof v === "string") q.append(nom, v);
    const r = await fetch(apparence.dataset.essai, { method: "POST", body: q }).catch(() => null);
    if (!r || k !== n) return;
    const page = new DOMParser().parseFromString(await r.text(), "text/html");
    if (k !== n) return;
    for (const nuance of apparence.querySelectorAll(".nuance")) {
      const j = nuance.querySelector(".jugement"), neuf = page.getElementById(j.id);
      if (!neuf) continue;
      nuance.firstElementChild.replaceWith(document.adoptNode(neuf.closest(".nuance").firstElementChild));
      j.replaceWith(document.adoptNode(neuf));
    }
    fautes(page);
    const image = page.getElementById("apercu-mots");
    if (r.ok && image) ici("apercu-mots").replaceWith(document.adoptNode(image));
    dire(page.querySelector("#boite h2")?.textContent ?? "");
  };
  apparence.addEventListener("input", (e) => { if (["text", "textarea", "select-one"].includes(e.target.type)) { clearTimeout(t); t = setTimeout(essayer, 300); } });
}
document.addEventListener("click", (e) => {
  const a = e.target.closest("#apercu-mots svg a"), c = a && ici(decodeURIComponent(a.getAttribute("href").slice(1)));
  if (!c) return;
  e.preventDefault();
  c.closest("details")?.setAttribute("open", "");
  document.querySelectorAll(".choisie").forEach((x) => x.classList.remove("choisie"));
  c.classList.add("choisie");
  // By Enter, once the key is up: pressed still, it would send the form from its field.
  if (e.detail) c.focus(); else document.addEventListener("keyup", () => c.focus(), { once: true });
});

// Two to five places for one person: no more can be ticked.
const liste = document.querySelector("[data-max]");
liste?.addEventListener("change", () => {
  const cases = [...liste.querySelectorAll("input[type=checkbox]")], pris = cases.filter((c) => c.checked).length;
  cases.forEach((c) => { c.disabled = pris >= +liste.dataset.max && !c.checked; });
});
