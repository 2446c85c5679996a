# A case about a text: which block carries which paragraph.
case "essay" {
  title    = "An essay on tolls"
  question = "Do tolls feed the town, as the essay says?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
  cite     = source.essay.p2
}

source "essay" {
  kind       = "essay"
  title      = "Of Tolls"
  author     = "B. Gate"
  date       = "2024"
  paragraphs = 10
}

source "ledger" {
  kind  = "ledger"
  title = "The ledger of the gate"
  date  = "2023"
  cite  = source.essay.p4
}

descriptor "road" {
  title = "The road"
  cite  = source.essay.p3
  state "open" { title = "Open" }
  state "shut" {
    title = "Shut"
    cite  = source.essay.p5
  }
}

lever "toll" {
  unit    = "1"
  range   = "0 to 1"
  default = 0.5
  cite    = source.essay.p1
}

uncertainty "carts" {
  unit  = "1"
  range = "0 to 100"
  cite  = [source.essay.p6, source.ledger]
}

outcome "bread" {
  unit  = "1"
  goal  = "maximise"
  value = road == "open" ? toll * carts : 0
}

claim "tolls_feed" {
  title         = "Tolls feed the town"
  attributed_to = "B. Gate"
  holds_if      = bread > 10
  cite          = [source.essay.title, source.essay.p1, source.essay.p8]
}

coverage "essay" {
  title = "Paragraph by paragraph"
  table = <<-T
    title  claim.tolls_feed
    p1     claim.tolls_feed, lever.toll
    p2     case.question
    p3     descriptor.road
    p4     source.ledger;   left: its tables, and 2 of  its notes

    p5     descriptor.road
    p6     uncertainty.carts
    p7     left: praise of the mayor; evaluation
    p8     claim.tolls_feed
    p9     left: 한강의 다리
    p10    case.question
  T
}
