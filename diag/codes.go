package diag

import (
	"cmp"
	"slices"
)

// Code is the entry of one finding code: what `hedge explain CODE` prints.
type Code struct {
	Code    string
	Title   string
	Explain string // the long text: what it means, why it matters, how to mend it, with an example
}

// Codes is the one table of all finding codes, in order. Families: H1
// notation, H2 names, H3 units and types, H4 likelihoods, H5 cross-impact, H6
// games, H7 dynamics, H8 run, H9 findings about the answer.
var Codes = slices.SortedFunc(slices.Values(slices.Concat(langCodes, beliefCodes, limitCodes)),
	func(a, b Code) int { return cmp.Compare(a.Code, b.Code) })

var langCodes = []Code{
	{Code: "H101", Title: `the text cannot be read`, Explain: `The text breaks a rule of notation: a bracket, a quote or an = is missing or too many.
What stands around the slip is still checked, but a block may be lost with it.
Mend: close the bracket or quote named in the detail; every attribute is a line name = value.

  before  value = 3 +
  after   value = 3 + tax`},
	{Code: "H102", Title: `there is no case here`, Explain: `The folder holds no file ending in .hedge.hcl, or a file cannot be opened.
Nothing can be checked or run.
Mend: name the right folder, or start a case.

  before  hedge run notes/
  after   hedge new korea && hedge run korea`},
	{Code: "H103", Title: `unknown kind of block`, Explain: `The first word of a block is none of the kinds of the language.
The block says something that nothing would read.
Mend: correct the word; the message names the nearest kind.

  before  uncertanty "growth" { ... }
  after   uncertainty "growth" { ... }`},
	{Code: "H104", Title: `a block of a later version`, Explain: `The block or attribute is part of the language, but this version does not read it yet.
Running without it would answer another question than the text asks, so it is an error.
Mend: remove it, or keep it as a comment until the version that reads it.

  before  game "bargain" { ... }
  after   # game "bargain" { ... }`},
	{Code: "H105", Title: `something that does not belong into the block`, Explain: `The block has no such attribute or inner block.
A misspelt attribute would silently do nothing.
Mend: correct the name, or move it to the block it belongs to.

  before  colour = "red"
  after   note = "red on the map"`},
	{Code: "H106", Title: `a name that cannot be used`, Explain: `Blocks carry exactly one name of letters, digits and _ that starts with a letter.
Expressions and findings refer to blocks by name; titles may hold any text.
Mend: write a plain name and put the words into title.

  before  constant "tax rate" { }
  after   constant "tax_rate" { title = "Tax rate" }`},
	{Code: "H107", Title: `something is missing`, Explain: `The block needs an attribute without which it says nothing.
A scenario without where, or an outcome without value, cannot be run; a rule that sets nothing changes nothing; a lever that is set by year needs each = "year".
Mend: add the attribute named in the message.

  before  outcome "cost" { }
  after   outcome "cost" { value = mean(spending) ... }`},
	{Code: "H108", Title: `another kind of value is expected`, Explain: `The attribute takes a text, a number, true or false, a reference or a list, and something else stands there.
Guessing what is meant would hide slips.
Mend: write the value in the form that the message shows.

  before  own = "yes"
  after   own = true`},
	{Code: "H109", Title: `a word that is not among those allowed`, Explain: `The attribute takes one of a few words.
A near miss would silently mean something else.
Mend: use one of the words listed.

  before  goal = "max"
  after   goal = "maximise"`},
	{Code: "H110", Title: `the case block is missing or double`, Explain: `A case has exactly one case block, in any of its files.
It holds the question, the horizon and the date on which the knowledge ends.
Mend: add the block, or merge the two.

  before  (none)
  after   case "korea" { title = ... question = ... horizon = ... as_of = ... }`},
	{Code: "H111", Title: `notation that the language does not use`, Explain: `HCL knows loops, indexing, templates and the remainder; expressions of a case do not.
A case is read aloud; expressions are numbers, names, operators and functions.
Mend: write it out, or use lookup or choose.

  before  value = "${tax}"
  after   value = tax`},
	{Code: "H112", Title: `exactly one of several forms`, Explain: `The block can be said in several ways and must use exactly one of them.
Two forms could contradict each other, none says nothing.
Mend: keep one.

  before  range = "0 to 1"  distribution = "beta(2, 8)"
  after   distribution = "beta(2, 8)"`},
	{Code: "H113", Title: `not a date`, Explain: `Dates are YYYY, YYYY-MM or YYYY-MM-DD; the date of the case needs a day.
Dates are compared: is a number older than the case, or newer?
Mend: write the date in figures.

  before  as_of = "last year"
  after   as_of = "2025-11-24"`},
	{Code: "H114", Title: `a frame that does not fit together`, Explain: `The horizon runs backwards, its steps miss the last year, or the verdict thresholds cross.
Every run covers from .. to inclusive; a claim fails below the share at which it holds.
Mend: correct the numbers; the message proposes a set that fits.

  before  horizon = { from = 2040, to = 2026 }
  after   horizon = { from = 2026, to = 2040 }`},
	{Code: "H116", Title: `one file of several`, Explain: `The file has other case files beside it in its folder, and names that it uses are declared nowhere in it.
A case may stand in several files; together they are one text with one list of names.
Mend: check the folder. Cases that have nothing to do with each other stand in folders of their own.

  before  hedge check korea/levers.hedge.hcl
  after   hedge check korea`},
	{Code: "H119", Title: `an expression that is too deep`, Explain: `The expression nests more than 1,000 levels; a sum of 1,000 terms does too.
Nobody can check it, and readers of the tree would run out of room.
Mend: give its parts names.

  before  value = a + a + a + ... (1,200 times)
  after   value = 1200 * a`},
	{Code: "H201", Title: `an unknown name`, Explain: `The name is declared by no block of the case.
A value that nobody gives cannot be computed.
Mend: correct the spelling (the nearest name is proposed) or declare it.

  before  value = 2 * prise
  after   value = 2 * price`},
	{Code: "H202", Title: `one name for two things`, Explain: `Two blocks, states or settings carry the same name.
Uncertainties, levers, constants, formulas, stocks, events, descriptors and outcomes share one list of names; a name means one thing. Two coverages of one source are two tables where one is read.
Mend: rename one of them, or merge the two tables.

  before  constant "price" and formula "price"
  after   constant "price" and formula "price_now"`},
	{Code: "H203", Title: `a name with a meaning of its own`, Explain: `pi, elapsed, year, dt and the words before a dot (scenario, claim ...) cannot name a value.
An expression could not tell the two apart.
Mend: choose another name.

  before  constant "year" { }
  after   constant "base_year" { }`},
	{Code: "H204", Title: `a dash read as part of a name`, Explain: `price-cost is one name to the reader of the text, because names may hold dashes.
Nothing of that name is declared; a subtraction was meant.
Mend: put spaces around the minus.

  before  value = price-cost
  after   value = price - cost`},
	{Code: "H205", Title: `a state that the descriptor does not have`, Explain: `A condition or table names a state that is not declared.
A test of it would never be true, and nobody would notice.
Mend: correct the name; the states are listed beside the message.

  before  posture == "leaves"
  after   posture == "leave"`},
	{Code: "H206", Title: `a reference to nothing`, Explain: `actor.x, scenario.x, source.x and their like name a block that does not exist.
The reader could not follow it.
Mend: correct the name or add the block.

  before  focal = actor.rock
  after   focal = actor.rok`},
	{Code: "H207", Title: `a part that the source does not have`, Explain: `A citation names a paragraph behind the last one, or something that is no paragraph.
A citation must lead to the words it rests on.
Mend: correct the number, or the paragraphs of the source.

  before  cite = source.paper.p27   (26 paragraphs)
  after   cite = source.paper.p25`},
	{Code: "H208", Title: `a name in the wrong place`, Explain: `The name exists but cannot stand here: descriptors have states, not values; events are asked with fired, strikes or since; conditions on worlds read descriptors alone.
The expression would have no value.
Mend: use the form that the message proposes.

  before  value = 2 * posture
  after   value = posture == "stay" ? 2 : 0`},
	{Code: "H209", Title: `an unknown function`, Explain: `No function has this name.
Functions are fixed; a case cannot add its own.
Mend: correct the spelling, or write * if a product was meant.

  before  logaritm(tax)
  after   log(tax)`},
	{Code: "H210", Title: `a wrong number of arguments`, Explain: `The function takes another number of arguments.
A missing bound or start would have to be guessed.
Mend: follow the form shown.

  before  clamp(tax, 0)
  after   clamp(tax, 0, 1)`},
	{Code: "H211", Title: `a table that leaves out a state`, Explain: `choose and by need a value for every state of the descriptor.
Every state can occur in some future.
Mend: add the states named.

  before  choose(posture, { leave = 1 })
  after   choose(posture, { leave = 1, stay = 0 })`},
	{Code: "H212", Title: `a block that nothing reads`, Explain: `No outcome, claim, expectation or signpost reads the block, directly or through others; a correlation couples draws and reads nothing.
It costs the reader attention and changes no answer; often a formula forgets it.
Mend: use it or remove it.

  before  constant "forgotten" { value = 1 }
  after   (removed)`},
	{Code: "H213", Title: `a number or sentence of unknown origin`, Explain: `The case has sources, but this block names none and is not marked as your own; impacts, judgements and evidence say so in every case.
Findings say how many own numbers stand behind them; a reader follows the others to the source.
Mend: cite a source or own the number.

  before  value = 0.3
  after   value = 0.3  own = true`},
	{Code: "H214", Title: `something that cannot be set here`, Explain: `A strategy sets levers; under and variant set levers, constants, uncertainties and descriptor states; with replaces these but states, and formulas and stocks besides.
Outcomes, events and claims follow from others; setting them would break what they follow from.
Mend: set what they read.

  before  under({ price = 3 }, cost)   (price is a formula)
  after   under({ base_price = 3 }, cost)

  before  mean(with({ war = true }, loss))   (war is an event)
  after   mean(with({ struck = true }, loss))   (struck is a formula, fired(war))`},
	{Code: "H215", Title: `a lever that nobody sets`, Explain: `The strategy does not set the lever and the lever has no default.
A strategy is a full setting of the levers.
Mend: add the setting or a default.

  before  lever "fee" { range = "0 to 1" }
  after   lever "fee" { range = "0 to 1"  default = 0.2 }`},
	{Code: "H217", Title: `knowledge newer than the case`, Explain: `A block carries a date behind the date of the case.
Findings say that the knowledge in the case ends on its date.
Mend: move the date of the case, or leave the number out.

  before  case as_of = "2025-11-24", constant as_of = "2026-02"
  after   case as_of = "2026-02-28"`},
	{Code: "H218", Title: `an outcome without a goal`, Explain: `Nothing says whether more of it is better.
It is reported, but no strategy can be called better by it.
Mend: say which way is better.

  before  outcome "cost" { value = ... }
  after   outcome "cost" { value = ...  goal = "minimise" }`},
	{Code: "H220", Title: `one thing beside itself`, Explain: `A pair names one uncertainty twice, or a claim is contrasted with itself.
Correlations and contrasts are between two.
Mend: name the other one.

  before  pairs = [[price, price, 0.6]]
  after   pairs = [[price, demand, 0.6]]`},
	{Code: "H221", Title: `a pair that is said twice`, Explain: `Two pairs, perhaps of different correlate blocks, couple the same two uncertainties.
They have one rank correlation; which of the two numbers holds?
Mend: remove one of the pairs.

  before  pairs = [[price, demand, 0.6], [demand, price, 0.4]]
  after   pairs = [[price, demand, 0.6]]`},
	{Code: "H222", Title: `a correlation outside -1 to 1`, Explain: `A rank correlation (Spearman's rho) lies between -1 and 1.
At 1 the two always stand at the same rank, at 0 neither tells of the other.
Mend: write it as a share, not in percent.

  before  pairs = [[price, demand, 60]]
  after   pairs = [[price, demand, 0.6]]`},
	{Code: "H223", Title: `a yearly draw coupled with one of the whole future`, Explain: `One uncertainty of the pair carries each = "year" and the other does not.
Ranks are coupled within one draw; a draw of the whole future has no single year to go with.
Mend: draw all uncertainties that pairs connect once per future, or all of them every year.

  before  pairs = [[storm_this_year, growth, 0.5]]
  after   pairs = [[storm_this_year, harvest_this_year, 0.5]]`},
	{Code: "H224", Title: `correlations that cannot all hold`, Explain: `If a goes with b, and b with c, then a cannot go far against c. Pairs that are not said count as 0.
No draws exist that have these rank correlations: the matrix 2 sin(pi rho / 6) of the group has a negative eigenvalue.
Mend: the message shows the nearest correlations that can hold together.

  before  pairs = [[a, b, 0.9], [b, c, 0.9], [a, c, -0.5]]
  after   pairs = [[a, b, 0.58], [b, c, 0.58], [a, c, -0.25]]`},
	{Code: "H225", Title: `settings that do not fit the years`, Explain: `A list for a lever with each = "year" has another number of values than the horizon has steps, or a table of steps leaves out the first year.
Nothing would be known of some years.
Mend: give one value per step, or name the years in which the value changes, the first among them.

  before  set = { tax = { 2030 = 0.3 } }
  after   set = { tax = { 2026 = 0.2, 2030 = 0.3 } }`},
	{Code: "H226", Title: `too many uncertainties in one group`, Explain: `Pairs connect more than 100 uncertainties, directly or through others.
Every future would be drawn through a matrix of as many rows.
Mend: name the few pairs that matter, or give the cause they share a name of its own.

  before  101 uncertainties, each paired with the next
  after   one uncertainty that all of them read`},
	{Code: "H227", Title: `a time that does not fit`, Explain: `A delay is no whole number of steps of the horizon, or a delay or lead is negative. With or without a delay, a rule that the horizon is too short for is a warning: it can never be in force.
Levers change from one step to the next; a rule is in force from the step behind the one in which its signpost shows, and the delay later.
Mend: take the nearest time that fits, which the message shows.

  before  delay = "18 months"
  after   delay = "2 years"`},
	{Code: "H228", Title: `a paragraph that the table forgets`, Explain: `The coverage of a source has no row for some of its paragraphs.
Every paragraph is carried by blocks, or left for a reason that the reader can weigh.
Mend: paste the rows shown and say what carries them, or why they are left.

  before  p1 claim.a, p3 claim.b   (3 paragraphs)
  after   p1 claim.a, p2 left: an example, p3 claim.b`},
	// H229 is retired: it was given out while the codes of coverage were written
	// and has never been reported. A number is not given out twice.
	{Code: "H230", Title: `a row of coverage that cannot be read`, Explain: `A row is a part, then the blocks that carry it with commas between them; or left: and the reason; or blocks, a semicolon and left: with what remains.
What carries the paragraph cannot be told.
Mend: write the row as the message shows.

  before  p4  an evaluation
  after   p4  left: an evaluation`},
	{Code: "H231", Title: `a block that carries a paragraph and does not cite it`, Explain: `The coverage lists the block in the row of a paragraph, but the block's cite does not name that paragraph.
A reader of the block cannot follow it to the words it rests on.
Mend: cite the paragraph, or take the block out of the row.

  before  p4  claim.a   and claim "a" { cite = source.paper.p3 }
  after   claim "a" { cite = [source.paper.p3, source.paper.p4] }`},
	{Code: "H232", Title: `a citation that the table does not list`, Explain: `A block cites a paragraph, and the row of that paragraph does not name the block.
The table is read as the list of all that carries the paragraph.
Mend: add the block to the row.

  before  p4  claim.a
  after   p4  claim.a, constant.b`},
	{Code: "H301", Title: `a unit that cannot be read`, Explain: `The text in quotes is not a unit; the place and, where known, the right word are shown.
Without the unit no sum or comparison can be checked.
Mend: correct the word, or declare a counting word in the case: units = ["brigades"].

  before  unit = "procent"
  after   unit = "percent"`},
	{Code: "H302", Title: `a quantity that cannot be read`, Explain: `The text in quotes is not a number with a unit, a range or a distribution, or the number cannot be stored.
A misread number is worse than none.
Mend: write number and unit in figures.

  before  "three percent"
  after   "3 percent"`},
	{Code: "H303", Title: `units that do not fit`, Explain: `Two values stand side by side in a sum, a comparison, min, max or the branches of a choice, and are measured in different things.
The result would be a number without meaning.
Mend: correct the unit where the value is declared; what happens at once becomes a flow when it is divided by dt.

  before  range = "9 to 12 TWh"        harvest - need   (need is in TWh/year)
  after   range = "9 to 12 TWh/year"   harvest - need

  before  stored - need                (stored is in TWh)
  after   stored / dt - need`},
	{Code: "H304", Title: `a number without a unit beside one with a unit`, Explain: `Inside an expression, numbers beside values with a unit carry their own. Percent counts as a unit: is 0.5 half, or half a percent?
Bare numbers are read where a declared unit is given to them: default, set, initial, a value that is one number, the tables of choose and lookup that are a whole value.
They also stand beside pure numbers and as factors; 0 stands anywhere.
Mend: write the number in quotes with its unit.

  before  price > 0.5
  after   price > "0.5 percent of GDP/year"`},
	{Code: "H305", Title: `a value that does not fit the declared unit`, Explain: `The value is measured in something else than the block declares or the place asks for. The flow of a stock is in its unit per year, a hazard is per year.
Readers of the block would calculate with the wrong thing.
Mend: correct the unit or the value.

  before  unit = "USD bn"  value = yearly_price
  after   unit = "USD bn/year"  value = yearly_price`},
	{Code: "H306", Title: `a unit is missing`, Explain: `An uncertainty needs a unit unless its strings carry one; a formula that reads its own past needs one too.
Whether 0.3 is a share or a count cannot be seen.
Mend: declare it; a pure number has the unit 1.

  before  range = "0 to 1"
  after   range = "0 to 1"  unit = "1"`},
	{Code: "H307", Title: `a pure number is needed`, Explain: `exp, log, sin, exponents and their like take pure numbers.
e to the power of three dollars means nothing; a hazard per year times dt is a pure number.
Mend: multiply by dt, or divide by a reference.

  before  exp(-hazard)
  after   exp(-hazard * dt)`},
	{Code: "H308", Title: `a condition is needed`, Explain: `true or false is needed, and a number stands there.
Numbers are not conditions: is 0.3 true?
Mend: compare it with something.

  before  tax ? 1 : 0
  after   tax > 0 ? 1 : 0`},
	{Code: "H309", Title: `a truth value cannot be calculated with`, Explain: `true or false stands where a number is needed.
Adding truths hides what is meant.
Mend: choose numbers for the two, or count years.

  before  1 + late
  after   1 + (late ? 1 : 0)`},
	{Code: "H310", Title: `a root or power without a unit`, Explain: `The unit has an odd power, or the exponent is not a whole number written out.
The unit of the result must be known before the run.
Mend: divide by a reference first.

  before  sqrt(price)
  after   sqrt(price / "1 USD")`},
	{Code: "H311", Title: `a range that runs backwards`, Explain: `The lower end stands behind the upper one.
Nothing lies between them.
Mend: exchange the ends.

  before  "3 to 1 percent/year"
  after   "1 to 3 percent/year"`},
	{Code: "H312", Title: `a range that claims a probability`, Explain: `range gives deep bounds: no value inside is said to be likelier. likely, families and within belong to distribution.
Deep uncertainty and probability are kept apart in every answer.
Mend: drop the word, or claim a distribution.

  before  range = "1 to 3, likely 2"
  after   distribution = "1 to 3, likely 2"`},
	{Code: "H313", Title: `a table of points that cannot be read`, Explain: `lookup needs two points [x, y] or more, with x rising.
Between two points the value runs straight; it must be clear which two.
Mend: sort the points by x.

  before  lookup(x, [[0, 1], [2, 3], [1, 2]])
  after   lookup(x, [[0, 1], [1, 2], [2, 3]])`},
	{Code: "H314", Title: `division by zero`, Explain: `The divisor is 0 in every future.
The result is no number.
Mend: correct the divisor.

  before  tax / (2 - 2)
  after   tax / 2`},
	{Code: "H315", Title: `a setting outside the lever`, Explain: `The default, a strategy or a rule of one sets a lever to what its range or choices do not allow.
Nobody could take this course, or the lever is declared too narrow.
Mend: change the setting, or widen the lever.

  before  range = "0 to 50 percent"  default = "60 percent"
  after   range = "0 to 50 percent"  default = "40 percent"`},
	{Code: "H316", Title: `numbers that make no distribution`, Explain: `The family is known, but does not exist with these numbers.
No draw can be made from it.
Mend: correct the numbers as the reason says.

  before  "quantiles(5%: 1, 95%: 3)"
  after   "quantiles(0%: 0, 5%: 1, 95%: 3, 100%: 4)"`},
	{Code: "H317", Title: `a product without meaning`, Explain: `A calendar year is a date and cannot be multiplied; no power of a unit goes above 9.
2031 times 3 percent is nothing.
Mend: use elapsed, the years since the start.

  before  year * growth
  after   elapsed * growth`},
	{Code: "H318", Title: `a counting word that cannot be declared`, Explain: `units lists words that a case counts in; this one is known already or has another meaning.
A word with two meanings could not be checked.
Mend: remove it or choose another word.

  before  units = ["percent"]
  after   units = ["brigades"]`},
	{Code: "H501", Title: `no possible world`, Explain: `The constraints together forbid every configuration of the descriptors.
Every future lies in a possible world.
Mend: loosen one of the constraints; those that alone would do are shown.

  before  never = posture == "leave"  and  never = posture == "stay"
  after   never = posture == "leave"`},
	{Code: "H502", Title: `a scenario that fits no possible world`, Explain: `No configuration fits the scenario's where and all constraints.
No future can be drawn for it, and every claim under it is empty.
Mend: loosen where or the constraints shown.

  before  where = posture == "leave"  (constraint: never leave)
  after   where = posture == "stay"`},
	{Code: "H503", Title: `too many configurations`, Explain: `The numbers of states multiply to more than 1 million.
Possible worlds are listed one by one.
Mend: merge states that lead to the same, or make a driver an uncertainty.

  before  24 descriptors of two states
  after   20 descriptors of two states`},
	{Code: "H504", Title: `a descriptor with fewer than two states`, Explain: `A driver with one state is the same in all futures.
It cannot tell futures apart.
Mend: add a state, or make it a constant.

  before  state "stay" { ... }
  after   state "stay" { ... }  state "leave" { ... }`},
	{Code: "H701", Title: `values that follow from each other`, Explain: `A circle of formulas (or outcomes): none can be computed before the others in the same year.
The year cannot be started.
Mend: put a stock into the circle, or read last year's value.

  before  egg = chicken / 2, chicken = 2 * egg
  after   egg = previous(chicken, 1) / 2`},
	{Code: "H702", Title: `a hazard that reads its own strikes`, Explain: `Whether the event strikes this year follows from its hazard, and the hazard reads it.
Neither can be known first.
Mend: ask whether it struck in an earlier year.

  before  hazard = strikes(war) ? ...
  after   hazard = fired(war) ? ...`},
	{Code: "H703", Title: `one value is needed, this differs by year`, Explain: `Outcomes, claims, bars and what a stock starts from are one number per experiment.
Which of the years is meant?
Mend: take a summary over years or one of them.

  before  value = price
  after   value = mean(price)`},
	{Code: "H704", Title: `a value of the end feeds the years before`, Explain: `mean, sum, final and their like are known after the last year; a quantity of every year cannot read them.
The year would have to know its own future.
Mend: keep a running total in a stock.

  before  flow = sum(price) / dt
  after   flow = price`},
	{Code: "H705", Title: `a year outside the horizon`, Explain: `at(x, year) asks for a year that is not run, or a lever is set in one.
There is no value for it.
Mend: name a year of the horizon, or extend the horizon.

  before  at(price, 2050)
  after   at(price, 2040)`},
	{Code: "H706", Title: `an outcome read too early`, Explain: `Outcomes are measured when an experiment has ended; only require, claims, expectations and other outcomes read them.
A formula of every year cannot know them.
Mend: read the formula that the outcome summarises.

  before  value = 2 * cost   (cost is an outcome)
  after   value = 2 * spending`},
	{Code: "H707", Title: `a comparison of futures in the wrong place`, Explain: `under, best_course, possible, share, average, quantile and on_average stand in claims and expectations, claim.x in expectations only; none of them stands inside with.
A formula describes one experiment and knows no other; with reads one year of it anew.
Mend: move the sentence into a claim or an expectation, and with inside.

  before  formula "a" { value = share(b > 0) }
  after   expect "a" { assert = share(b > 0) == 1 }`},
	{Code: "H708", Title: `claims that rest on each other`, Explain: `supports and attacks lead from a claim back to itself.
An argument in a circle supports nothing.
Mend: cut the weakest link.

  before  a supports b, b supports a
  after   a supports b`},
	{Code: "H709", Title: `one future where all are meant`, Explain: `A value over all futures (share, average, quantile) stands beside or around another, or an expectation, which tests the case over all futures, is about one.
In which future should it hold?
Mend: put a condition into share( ); compare two arms in one future, y > under(X, y), or values over all futures with each other.

  before  assert = gain > 0
  after   assert = share(gain > 0) == 1`},
	{Code: "H710", Title: `a summary of a summary`, Explain: `mean, sum and their like take a value of every year; this one is known only at the end, compares arms or speaks of all futures. on_average of on_average is one mean twice.
It has no value in single years.
Mend: take the summary inside.

  before  mean(under(scenario.F4, price))
  after   under(scenario.F4, mean(price))`},
	{Code: "H711", Title: `a test that tests nothing`, Explain: `The expectation leaves out every strategy with except, so there is no course left under which it could fail.
A test that cannot fail says nothing about the case.
Mend: leave out only the strategies for which the assertion need not hold.

  before  except = [strategy.wait, strategy.act]
  after   except = [strategy.wait]`},
	{Code: "H720", Title: `a replacement that changes nothing`, Explain: `with( ) replaces a name that the value behind it does not read in the same year, neither itself nor through formulas, or replaces no name at all.
The value stays as it is, and a difference of zero would look like a finding.
Mend: replace one of the names listed, or leave with( ) out.

  before  mean(with({ tax = 0 }, hazard))   (hazard reads credit)
  after   mean(with({ credit = 0 }, hazard))`},
	{Code: "H721", Title: `a replacement that would change other years`, Explain: `with( ) reads a value of one year anew. A summary over years, previous( ), strikes( ) or an outcome on the way depends on the replaced name.
Those were worked out in other years, in which nothing was replaced.
Mend: take the summary around with( ), or replace over all years with under( ), in claims and expectations.

  before  with({ tax = 0 }, mean(price))
  after   mean(with({ tax = 0 }, price))`},
	{Code: "H722", Title: `replacements within replacements without end`, Explain: `Formulas with with( ) of their own read each other; what has to be worked out doubles with each.
Nobody could follow it, and no program could compute it.
Mend: replace the names in one place.

  before  formula "b" { value = with({ x = 1 }, a) + with({ y = 1 }, a) }, and so on
  after   formula "b" { value = with({ x = 1, y = 1 }, a) }`},
	{Code: "H723", Title: `a mean over chance without chance draws`, Explain: `on_average(x) is the mean of x over the chance draws of the deep point at hand. The case takes one draw for each point.
The mean of one draw is the draw: the sentence would claim more than it says.
Mend: say in the case block how many draws a point gets, or leave on_average out.

  before  case "x" { ... }              on_average(gain) > 0
  after   case "x" { ... luck = 20 }    on_average(gain) > 0`},
	{Code: "H730", Title: `a signpost that nobody can see`, Explain: `The condition of a signpost reads an uncertainty or a descriptor that does not carry observable = true.
Signposts are watched by people who do not know which future they are in; a rule that knows more would look better than it is.
Mend: if it can be observed, say so in its block; else read what it brings about, an event that fired, a stock, or a formula named for what is seen.

  before  signpost "leaving" { when = posture == "leave" }
  after   signpost "leaving" { when = fired(withdrawal) }`},
	{Code: "H801", Title: `a result that is no number`, Explain: `In some future an outcome came out infinite or as no number at all.
No average over futures exists then; the finding shows the first bad value and what went into it.
Mend: keep divisors and the arguments of log and sqrt away from where they break.

  before  x / y
  after   x / max(y, 0.01)`},
	{Code: "H802", Title: `a negative hazard`, Explain: `In some future the hazard of an event is below 0.
A rate of happening cannot be negative; the chance of the event would run backwards.
Mend: bound it from below, or correct the formula.

  before  hazard = base - relief
  after   hazard = max(0, base - relief)`},
}

// Lookup finds a code's entry.
func Lookup(code string) (Code, bool) {
	for _, c := range Codes {
		if c.Code == code {
			return c, true
		}
	}
	return Code{}, false
}
