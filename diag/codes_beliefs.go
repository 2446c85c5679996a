package diag

// beliefCodes are the codes of likelihoods, evidence and impact tables.
var beliefCodes = []Code{
	{Code: "H401", Title: `a word that the lexicon does not have`, Explain: `A judgement speaks in words, and the lexicon that the case names gives this word no range.
Readers take the same word for very different numbers, so only words with a stated range are read.
Mend: use a word of the lexicon, write numbers, or declare a lexicon of your own.

  before  says = "a fair chance"
  after   says = "roughly even chance"`},
	{Code: "H402", Title: `a word of possibility`, Explain: `possible, could, might, may and their like say that something can happen, not how likely it is.
Read as a number they cover 0 to 100 %, so the judgement is printed and binds nothing.
Mend: say how likely in a word of the lexicon or in numbers, if that can be said.

  before  says = "possible"
  after   says = "unlikely"`},
	{Code: "H403", Title: `likelihood and confidence in one sentence`, Explain: `How likely something is and how sure the analyst is of that are two things; ICD 203 forbids to mix them in one sentence.
A reader would take "likely with high confidence" for more than likely.
Mend: put the confidence into its own line; it is printed and enters no number.

  before  says = "likely with high confidence"
  after   says = "likely"  confidence = "high"`},
	{Code: "H404", Title: `a likelihood that cannot be read`, Explain: `Numbers of a likelihood are percent between 0 and 100, the smaller one first.
Is 0.5 half, or half a percent?
Mend: write "55 to 80 percent", "at most 5 percent", "at least 55 percent" or "60 percent".

  before  says = 0.05
  after   says = "5 percent"`},
	{Code: "H405", Title: `a likelihood without a year`, Explain: `The judgement does not say by when; it is read as one by the end of the horizon.
The longer the time, the likelier most things become, and without a year nobody can check the judgement later.
Mend: say by when its author speaks of; by = 2030 is read on to the end of the horizon at the same yearly hazard.

  before  says = "remote"
  after   says = "remote"  by = 2030`},
	{Code: "H406", Title: `a judgement about what cannot happen`, Explain: `No possible world has what the judgement or the evidence speaks of: the constraints rule it out.
Its likelihood is 0 whatever the words say, and a condition that never holds makes no sentence.
Mend: correct the condition, or the constraint named beside it.

  before  event = posture == "leave" && posture == "stay"
  after   event = posture == "leave"`},
	{Code: "H407", Title: `two judgements that cannot both hold`, Explain: `Two judgements speak of the same worlds, or what one speaks of implies what the other does, and their ranges exclude each other.
What implies something cannot be likelier than it; no probabilities fulfil both judgements.
Mend: correct one, or keep it beside the numbers with set_aside.

  before  says = "likely"   (elsewhere of the same event: "remote")
  after   says = "likely"  set_aside = "Older than the law of December"`},
	{Code: "H408", Title: `a word whose range nobody has confirmed`, Explain: `The lexicon comes with the program, and this row of it was written down from general knowledge; nobody has compared it with the document.
The numbers behind the word may be wrong.
Mend: compare the row with the document and declare it as a lexicon of your own, or write numbers.

  before  lexicon = "nato"  says = "unlikely"
  after   says = "10 to 40 percent"`},
	{Code: "H409", Title: `a likelihood ratio that cannot be read`, Explain: `The ratio says how many times likelier the observation is where supports holds than elsewhere.
It is above 0; 1 says nothing, below 1 the observation speaks against. 0 would be proof.
Mend: write a number, a range, or weak (1 to 2), moderate (2 to 5), strong (5 to 20), very strong (20 to 100).

  before  ratio = "5 to 2"
  after   ratio = "2 to 5"`},
	{Code: "H410", Title: `evidence for and against the same worlds`, Explain: `Some possible world fits supports and against at once.
The observation would have to be likelier there than it is there.
Mend: make the two conditions exclude each other, or leave against out: then it is where supports does not hold.

  before  supports = posture == "stay"  against = doctrine == "home"
  after   supports = posture == "stay"`},
	{Code: "H411", Title: `an observation that cannot be read so`, Explain: `An observation either reads a number, an uncertainty that is drawn once, with the standard deviation of its error; or it tests for a condition on descriptor states, with how often the test says yes where the condition holds (hit) and where it does not (false_alarm).
Mend: keep what belongs to the kind at hand.

  before  of = us_doctrine == "hemisphere"  error = 0.2
  after   of = us_doctrine == "hemisphere"  hit = 0.8  false_alarm = 0.2`},
	{Code: "H505", Title: `a row of an impact table that cannot be read`, Explain: `The first row names the states of the second descriptor; each further row is a state of the first and as many whole numbers from -3 to 3.
A number that is missing or shifted would promote the wrong state.
Mend: fill the row; 0 says that neither promotes nor hinders the other.

  before  hemisphere  3
  after   hemisphere  3  -3`},
	{Code: "H506", Title: `an impact table that leaves out a state`, Explain: `Every state of both descriptors stands once, those of the first before the rows, those of the second over the columns.
What is left out could be 0 or forgotten.
Mend: add the rows and columns; the edit holds the whole table with 0 where it was silent.

  before           leave
          home         3
  after            leave  stay
          home         3     0
          abroad       0     0`},
}
