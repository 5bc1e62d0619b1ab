/** What each field is, for editors to show beside it. Keys are paths; lists have no step of their own. */

const textsNote = 'Text by language, such as `en: …`.';

/** By path from the kind of record on. */
export const descriptions: Record<string, string> = {
  corpus:
    'What the corpus says of itself: who publishes it, what is in it, where to report errors.',
  'corpus.type': 'The kind of record.',
  'corpus.id':
    'A URI that is this corpus for ever, such as urn:uuid:… or an address of yours. Records are known to the world as <this id>#<their id>: never change it.',
  'corpus.title': `What readers call the corpus. ${textsNote}`,
  'corpus.publisher': 'Who answers for the corpus.',
  'corpus.publisher.name': `The name that readers see. ${textsNote}`,
  'corpus.publisher.url': 'Where readers find out who you are; null if there is no such page.',
  'corpus.licence':
    'The licence of your own words (claims, questions, descriptions), best an SPDX identifier such as CC-BY-4.0. Quotations stay their speakers’.',
  'corpus.quotationBasis': `On what ground you quote: the right to quote, a permission. ${textsNote}`,
  'corpus.coverage': 'What a reader may expect to find, and what not.',
  'corpus.coverage.included': `Which documents were read, from when, in which languages. ${textsNote}`,
  'corpus.coverage.excluded': `What was left out on purpose. ${textsNote}`,
  'corpus.coverage.missingVoices': `Who was not heard and should have been. ${textsNote}`,
  'corpus.coverage.from': 'The first date covered, such as "2016" or 2016-02-08; null if open.',
  'corpus.coverage.to': 'The last date covered; null if open.',
  'corpus.corrections': 'Where a reader or a person quoted reports an error.',
  'corpus.corrections.url': 'A page or form for it; null if there is none.',
  'corpus.corrections.text': `What to do to report an error. ${textsNote}`,

  entity: 'A person, place, body, group, event, document or topic that statements are about or by.',
  'entity.type': 'The kind of record.',
  'entity.id':
    'Small letters, digits and hyphens; unique in the corpus over all kinds of record, and never used for anything else.',
  'entity.kind': 'What sort of thing it is.',
  'entity.label': `What it is called where it is shown. ${textsNote}`,
  'entity.description': `A line by which a reader tells it from others, of what nobody disputes. ${textsNote}`,
  'entity.sameAs':
    'The same thing elsewhere, best its Wikidata address: corpora that share one are shown on one card.',
  'entity.names':
    'What it is called on pages, by language: each name, short form and inflection that is to be marked. Case and accents make no difference, except for abbreviations in capitals.',
  'entity.notNames':
    'Longer phrases that contain a name and are something else, such as a dish named after the town.',
  'entity.contexts': 'For names that mean several things: what must or must not stand near them.',
  'entity.contexts.names': 'The names that this rule is about, as they stand under names.',
  'entity.contexts.beside':
    'At least one of these, or of besideEntities, must stand near; empty if nothing must.',
  'entity.contexts.besideEntities':
    'Entities of this corpus, by id: one that is named near will do as well as a phrase of beside.',
  'entity.contexts.notBeside': 'None of these may stand near.',
  'entity.contexts.notBesideEntities': 'Entities of this corpus, none of which may be named near.',
  'entity.contexts.scope': 'What near means: in the same block of text, or anywhere on the page.',

  'entity.adjectives':
    'Words that point at it without being its name, by language, such as “Danish” for Denmark. They tell whose deed a sentence is about, and are marked only where a question fits it.',
  'entity.standing':
    'subject: the corpus is about it, and it is marked wherever it stands; background: it is merely needed, and marked only where a question fits. Worked out from the records if left out.',

  draft:
    'It is only proposed, as gainsay draft does. Complete it, look at every field, and take this line out; as long as it is there the corpus cannot be built.',

  source: 'A document in which statements were published, with the statements in it.',
  'source.type': 'The kind of record.',
  'source.id':
    'Small letters, digits and hyphens; unique in the corpus, never used again, and the name of its file.',
  'source.title': 'Its headline, in its own language; null if it has none.',
  'source.publisher': 'The entity that published it; null if it does not say.',
  'source.via': 'Entities that relayed it, such as an agency or an aggregator.',
  'source.urls': 'Where it can be read.',
  'source.urls.url': 'An http or https address.',
  'source.urls.kind':
    'original: the publisher’s own; syndicated: reprinted elsewhere; archived: a copy in an archive.',
  'source.urls.accessed': 'The day on which it was read there, such as 2026-11-21.',
  'source.published':
    'Its date as it gives it: 2016-06-10, 2016-06, "2016"; with ? if inferred (say how in note); null if it gives none.',
  'source.language': 'Its language, such as en or zh-Hant.',
  'source.sha256':
    'SHA-256 of its text as a UTF-8 file, so that “gainsay check --sources” can prove the quotations; null if there is no such file.',
  'source.note': `What an editor should know: how a date was inferred, what is doubtful. ${textsNote}`,
  'source.statements': 'What is said in it, a statement for each claim of each speaker.',

  dispute: 'A yes/no question on which statements disagree.',
  'dispute.type': 'The kind of record.',
  'dispute.id':
    'Small letters, digits and hyphens; unique in the corpus over all kinds of record, and never used for anything else.',
  'dispute.question': `Answered by yes or no, taking no side and hiding no premise. ${textsNote}`,
  'dispute.about': 'The entities it concerns, the most concerned first.',
  'dispute.actors':
    'Whose deed the question is about, by id. It is put forward only where a sentence names one of them, by a name or one of its adjectives.',
  'dispute.deed':
    'Words and short phrases by which a newspaper tells of that deed, by language, such as “air strike”, “bomb”, “raid”. Be generous: base forms, and irregular ones such as “struck”.',
  'dispute.object':
    'Words and short phrases for whom or what it was done to, by language. If given, a sentence needs one of them too.',
  'dispute.places':
    'Where it was done, by id of a place; a sentence that names another place instead is not about it.',
  'dispute.when':
    'When, as a date or an interval such as 2015-09/2016-06, if it matters; null if not.',
  'dispute.alsoAsked':
    'Other wordings of the question, by language. They help to find it and are never shown.',
  'dispute.examples':
    'Two to four sentences as a newspaper would write them, by language, in your own words. They help to find the question and are never shown.',
  'dispute.sameAs': 'The same question in other corpora.',
  'dispute.sameAs.id': 'Its address: <corpus id>#<dispute id>.',
  'dispute.sameAs.inverted': 'True if yes there means no here.',
  'dispute.note': `What counts as yes and as no, where that is not plain. ${textsNote}`,

  statement: 'What a speaker said, in this source, on a date.',
  'statement.type': 'The kind of record.',
  'statement.id':
    'Small letters, digits and hyphens; unique in the corpus over all kinds of record, and never used for anything else.',
  'statement.source': 'The source in which it stands.',
  'statement.speaker':
    'The entity that said it; null if the source leaves it open (say so in note).',
  'statement.role': `What the speaker was then, such as "Defence Ministry spokesman". ${textsNote}`,
  'statement.said':
    'The day of speaking, if the source gives it: 2016-06-09, 2016-06, "2016"; with ? if inferred (say how in note); else null.',
  'statement.speech':
    'direct: in the speaker’s own words, with at least one quotation; reported: as the source tells it; narrated: the source’s own claim.',
  'statement.claim': `What is claimed, in one neutral sentence of your own. ${textsNote}`,
  'statement.quotes':
    'The words themselves, in their order. Leave out what the narrator says between two halves: make it two quotations.',
  'statement.quotes.exact':
    'The words, copied character by character, without the quotation marks around them; at most 60 words.',
  'statement.quotes.prefix':
    'The characters right before, as few as it takes to tell this place from others; usually none.',
  'statement.quotes.suffix':
    'The characters right after, as few as it takes to tell this place from others; usually none.',
  'statement.quotes.context':
    'For readers who cannot open the document: its own words on either side, word for word; they count as quoted.',
  'statement.quotes.context.before':
    'The words right before the quotation, with the space or mark between; at most 300 characters.',
  'statement.quotes.context.after':
    'The words right after the quotation, with the space or mark between; at most 300 characters.',
  'statement.quotes.language': 'The language of the words, such as en.',
  'statement.about': 'The entities it concerns, the most concerned first.',
  'statement.stances': 'The disputes that it answers, and how.',
  'statement.stances.dispute': 'The id of the dispute.',
  'statement.stances.stance':
    'affirms: yes; denies: no; qualifies: yes or no on a condition, or bearing on it without answering.',
  'statement.answers':
    'Statements that it responds to, where the source says that it responds to them.',
  'statement.retracts': 'The earlier statement that its speaker takes back by this one.',
  'statement.rating': `A fact-checker’s own verdict, in its own words. ${textsNote}`,
  'statement.status': 'Whether the record still stands. Mistakes are mended in the open.',
  'statement.status.state':
    'current; corrected: the record was wrong and now is right; withdrawn: it should not have been here.',
  'statement.status.date': 'The day of the correction or withdrawal.',
  'statement.status.reason': `What was wrong. ${textsNote}`,
  'statement.status.replacedBy': 'The statement that stands in its place.',
  'statement.note': `What an editor or a doubting reader should know. ${textsNote}`,

  tombstone: 'What is left of a record that was taken out: its id stays taken.',
  'tombstone.type': 'The kind of record.',
  'tombstone.id': 'The id of the record that was taken out.',
  'tombstone.of': 'What it was.',
  'tombstone.date': 'The day on which it was taken out, such as 2026-11-21.',
  'tombstone.reason': `Why. ${textsNote}`,
  'tombstone.replacedBy':
    'The id of the record of the same kind that took its place: readers who follow the old one go on with it. Null if none did.',
};
