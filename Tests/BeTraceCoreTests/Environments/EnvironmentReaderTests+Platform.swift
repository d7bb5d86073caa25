// What is wrong in the settings of the environment itself.
extension EnvironmentReaderTests {
  static let platform = [
    Row(
      "unknown and wrong", says: #""platform": {"podSecurty": "x", "monitoring": "some", "labels": {"a": 1}}"#,
      shows: [
        "dev.json:2:14: error: platform.podSecurty: 'platform' has no 'podSecurty'; did you mean 'podSecurity'? [EF-02]",
        "dev.json:2:47: error: platform.monitoring: 'platform.monitoring' must be one of 'serviceMonitor', 'podMonitor', "
          + "'annotations', 'none', not 'some' [EF-04]",
        "dev.json:2:71: error: platform.labels.a: 'platform.labels.a' must be a label value: letters, digits, '-', '_' "
          + "and '.', at most 63, a letter or digit at both ends, not 1 [EF-04]",
      ],
      fixes: [
        #"rename it to 'podSecurity': platform.podSecurty removed, platform.podSecurity = "x""#,
        "remove 'podSecurty': platform.podSecurty removed", #"write "1": platform.labels.a = "1""#,
      ]),
    Row(
      "null", says: #""platform": {"podSecurity": null, "externals": null}"#,
      shows: [
        "dev.json:2:29: error: platform.podSecurity: 'platform.podSecurity' cannot be null: use {\"$reset\": true} for "
          + "the default, or leave it out to inherit [EF-05]",
        "dev.json:2:48: error: platform.externals: 'platform.externals' cannot be null: use {\"$reset\": true} for the "
          + "default, or leave it out to inherit [EF-05]",
      ],
      fixes: [
        "leave it out: platform.podSecurity removed",
        #"go back to the default: platform.podSecurity = {"$reset":true}"#,
        "leave it out: platform.externals removed",
        #"go back to the default: platform.externals = {"$reset":true}"#,
      ]),
    Row(
      "inside an entry, which is replaced whole",
      says:
        #""platform": {"externals": {"secrets": {"s": ["k", 1]}, "services": {"t": {"prots": {}, "ports": {"a": "b", "c": null}}}}}"#,
      shows: [
        "dev.json:2:51: error: platform.externals.secrets.s: 'platform.externals.secrets.s[1]' must be the name of a "
          + "key: letters, digits, '-', '_' and '.', at most 253, no '..' in front, not 1 [EF-04]",
        "dev.json:2:75: error: platform.externals.services.t.prots: 'platform.externals.services.t' has no 'prots'; did "
          + "you mean 'ports'? [EF-02]",
        "dev.json:2:103: error: platform.externals.services.t.ports.a: 'platform.externals.services.t.ports.a' must be a "
          + "whole number, 1 to 65535, not 'b' [EF-04]",
        "dev.json:2:113: error: platform.externals.services.t.ports.c: 'platform.externals.services.t.ports.c' must be a "
          + "whole number, 1 to 65535, not null [EF-04]",
      ], fixes: ["remove 'prots': platform.externals.services.t.prots removed"]),
  ]

  static let exceptions = [
    Row(
      "no list", says: #""exceptions": {}"#,
      shows: ["dev.json:2:15: error: exceptions: 'exceptions' must be a list, not an object [EF-04]"]),
    Row(
      "no objects", says: #""exceptions": ["POL-07"]"#,
      shows: ["dev.json:2:16: error: exceptions: 'exceptions[0]' must be an object, not 'POL-07' [EF-04]"]),
    Row(
      "what is missing",
      says:
        #""exceptions": [{}, {"rule": "A"}, {"rule": "A", "reason": "r"}, {"rule": "A", "reason": "r", "until": "2030-02-30"}]"#,
      shows: [
        "dev.json:2:103: error: exceptions: 'exceptions[3].until' must be a day such as '2030-06-30', not '2030-02-30' "
          + "[EF-04]",
        "dev.json:2:16: error: exceptions: an exception names the rule it is about: write \"rule\": \"POL-07\" [POL-16]",
        "dev.json:2:20: error: exceptions: the exception for 'A' gives no 'reason' [POL-16]",
        "dev.json:2:35: error: exceptions: the exception for 'A' needs 'until', a day such as \"2030-06-30\" [POL-16]",
      ]),
    Row(
      "keys and services",
      says:
        #""exceptions": [{"rule": "A", "reason": "r", "untill": "x", "until": "2030-01-01", "service": "mil"}, {"rule": 5, "reason": "", "until": "2030-01-01"}]"#,
      shows: [
        "dev.json:2:45: error: exceptions: 'exceptions[0]' has no 'untill'; did you mean 'until'? [EF-02]",
        "dev.json:2:111: error: exceptions: 'exceptions[1].rule' must be text that is not empty, not 5 [EF-04]",
        "dev.json:2:124: error: exceptions: 'exceptions[1].reason' must be text that is not empty, not '' [EF-04]",
        "dev.json:2:94: error: exceptions: the exception for 'A' is for no service that there is: 'mil'; did you mean "
          + "'mill'? [POL-16]",
      ]),
  ]
}
