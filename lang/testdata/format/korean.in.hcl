case "한반도" {
  title = "미국 없는 한반도" # 제목
  질문 = "가장 나쁜 미래인가?" # 물음
  q = "?" # ask
}
actor "한국" { title = "대한민국" }
actor "us" { title = "미국" }
impact "미국" "남북" {
  table = <<-표
    적대 화해 peace
    고립 1 0 -1
    restraint -1 1 0
  표
}
