# A case with a cross-impact matrix, and judgements in words of ICD 203.
case "strait" {
  title    = "A strait without its guard"
  title_ko = "지키는 이 없는 해협"
  question_ko = "제국이 등을 돌리면 항구들은 무장해야 하는가?"
  question = "Should the port towns arm when the empire turns home?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  lexicon  = "icd203"
  baseline = scenario.leaves
  hold_up  = variant.no_toll
  aversion = { risk = 0.5, ambiguity = 0.8 }
}

source "essay" {
  kind       = "essay"
  title      = "Of Straits"
  date       = "2025-01"
  paragraphs = 9
}

descriptor "doctrine" {
  title = "What the empire believes"
  state "home"   { title = "Its own coast first" }
  state "far"    { title = "Every coast" }
  state "thrift" { title = "No coast is worth the money" }
}

descriptor "fleet" {
  title = "Where the fleet is"
  state "leaves" { title = "It leaves" }
  state "stays"  { title = "It stays" }
}

impact "doctrine" "fleet" {
  table = <<-T
            leaves  stays
    home         3     -3
    far         -2     +2
    thrift       1      0
  T
  why  = "A fleet follows the coast it is meant for"
  cite = source.essay.p3
}

impact "fleet" "doctrine" {
  table = <<-T
            home  far  thrift
    leaves     1   -1       0
    stays      0    1      -1
  T
  own = true
}

constraint "no_far_leave" {
  never = doctrine == "far" && fleet == "leaves"
  cite  = source.essay.p4
}

scenario "leaves" {
  title = "The fleet leaves"
  title_ko = "함대가 떠난다"
  where = fleet == "leaves"
}

scenario "stays" {
  title = "The fleet stays"
  where = fleet == "stays"
}

judgement "leaving_is_remote" {
  title      = "The fleet will hardly leave soon"
  event      = scenario.leaves
  says       = "remote"
  by         = 2030
  confidence = "moderate"
  base_rate  = "2 of 40 fleets in 15 years"
  base_from  = "Fleets abroad since 1800"
  cite       = source.essay.p5
}

judgement "home_if_it_leaves" {
  event = doctrine == "home"
  given = scenario.leaves
  says  = "Almost  certain"
  by    = 2040
  cite  = [source.essay.p6, source.essay.p7]
}

judgement "thrift_is_old" {
  event     = doctrine == "thrift"
  says      = "likely"
  by        = 2028
  stretch   = false
  set_aside = "Written before the new budget"
  came      = true
  settled   = "2029-01-31"
  own       = true
}

judgement "stays_rather" {
  event            = scenario.stays && doctrine != "home" || doctrine == "far"
  more_likely_than = scenario.leaves
  by               = 2040
  own              = true
}

evidence "new_docks" {
  title    = "The empire pays for docks in the strait"
  date     = "2025-09-30"
  supports = scenario.stays
  ratio    = "moderate"
  cite     = source.essay.p8
}

evidence "recall" {
  date     = "2026-01-23"
  supports = fleet == "leaves"
  against  = scenario.stays && doctrine == "far"
  ratio    = "1.5 to 4"
  own      = true
}

lever "guns" {
  unit    = "1"
  range   = "0 to 1"
  default = 0.5
  own     = true
}

outcome "safety" {
  unit  = "1"
  goal  = "maximise"
  value = (fleet == "stays" ? 1 - 0.2 * guns : 0.2 + 0.6 * guns) - toll - 0 * traffic
}

constant "toll" {
  value = 0.1
  unit  = "1"
  own   = true
}

variant "no_toll" {
  set = { toll = 0 }
}

uncertainty "traffic" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}

observation "count" {
  title = "A count of the ships"
  of    = traffic
  error = 0.1
  cost  = 0.01
  own   = true
}

observation "envoy" {
  title       = "What the envoy says"
  of          = scenario.stays
  hit         = 0.8
  false_alarm = 0.3
  own         = true
}

coverage "essay" {
  table = <<-T
    p1  left: a greeting
    p2  left: a story
    p3  impact.doctrine.fleet
    p4  constraint.no_far_leave
    p5  judgement.leaving_is_remote
    p6  judgement.home_if_it_leaves
    p7  judgement.home_if_it_leaves
    p8  evidence.new_docks
    p9  left: thanks
  T
}
