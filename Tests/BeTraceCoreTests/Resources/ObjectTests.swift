import BeTraceCore
import Testing

/// Members are found by their keys, whatever keys there were before.
struct ObjectTests {
  @Test func aKeyIsFoundOrIsNotThere() {
    let long = String(repeating: "k", count: 63)
    var object: Object = ["a": 1, "bc": 2]
    object[long] = 3
    object.append(long + "k", 4)
    #expect(object["a"] == 1 && object["bc"] == 2 && object[long] == 3 && object[long + "k"] == 4)
    for key in ["", "b", "cb", "abc", long + "l", long + "kk"] { #expect(object[key] == nil, "\(key)") }
  }

  @Test func whatIsTakenOutLeavesNothingBehind() {
    var object: Object = ["a": 1, "long": 2]
    object["long"] = nil
    #expect(object["long"] == nil)
    #expect(object == ["a": 1])
    #expect(Set([object, ["a": 1]]).count == 1)
    object["lost"] = 3
    #expect(object["lost"] == 3 && object["long"] == nil)
    #expect(object != ["lost": 3, "a": 1], "their order counts")
  }
}
