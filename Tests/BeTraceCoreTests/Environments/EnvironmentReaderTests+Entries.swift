// What is wrong in the entry of a service.
extension EnvironmentReaderTests {
  static let entries = [
    Row(
      "a parameter that the module does not have", mill: #"{"replica": 1}"#,
      shows: ["dev.json:3:10: error: mill: replica: 'mill' has no 'replica'; did you mean 'replicas'? [EF-04]"],
      fixes: [
        "rename it to 'replicas': services.mill.replica removed, services.mill.replicas = 1",
        "remove 'replica': services.mill.replica removed",
      ]),
    Row(
      "a misspelt key beside the right one", mill: #"{"replicas": 1, "replica": 2}"#,
      shows: ["dev.json:3:25: error: mill: replica: 'mill' has no 'replica'; did you mean 'replicas'? [EF-04]"],
      fixes: ["remove 'replica': services.mill.replica removed"]),
    Row(
      "an unknown key in an object", mill: #"{"ingress": {"hots": "a.com", "x-note": 1, "description": "y"}}"#,
      shows: ["dev.json:3:22: error: mill: ingress.hots: 'ingress' has no 'hots'; did you mean 'host'? [EF-02]"],
      fixes: [
        #"rename it to 'host': services.mill.ingress.hots removed, services.mill.ingress.host = "a.com""#,
        "remove 'hots': services.mill.ingress.hots removed",
      ]),
    Row(
      "an unknown key of an image", mill: #"{"image": {"version": "1"}}"#,
      shows: [
        "dev.json:3:20: error: mill: image.version: 'image' has no 'version': use repository, tag, digest [EF-02]"
      ],
      fixes: ["remove 'version': services.mill.image.version removed"]),
    Row(
      "wrong types", mill: #"{"replicas": "3", "size": 1, "wet": "no", "args": "x", "labels": [], "ingress": true}"#,
      shows: [
        "dev.json:3:22: error: mill: replicas: 'replicas' must be 0 to 5, not '3': the building has five floors [EF-04]",
        "dev.json:3:35: error: mill: size: 'size' must be one of 'small', 'large', not 1 [EF-04]",
        "dev.json:3:45: error: mill: wet: 'wet' must be true or false, not 'no' [EF-04]",
        "dev.json:3:59: error: mill: args: 'args' must be a list, not 'x' [EF-04]",
        "dev.json:3:74: error: mill: labels: 'labels' must be an object of entries, not a list [EF-04]",
        "dev.json:3:89: error: mill: ingress: 'ingress' must be an object or null, not true [EF-04]",
      ]),
    Row(
      "out of range", mill: #"{"replicas": 6, "speed": 0}"#,
      shows: [
        "dev.json:3:22: error: mill: replicas: 'replicas' must be 0 to 5, not 6: the building has five floors [EF-04]",
        "dev.json:3:34: error: mill: speed: 'speed' must be 1 to 9, not 0 [EF-04]",
      ]),
    Row(
      "a number that is not whole", mill: #"{"speed": 2.0}"#,
      shows: ["dev.json:3:19: error: mill: speed: 'speed' must be a whole number, 1 to 9, not 2.0 [EF-04]"]),
    Row(
      "a choice that is nearly right", mill: #"{"size": "Large"}"#,
      shows: [
        "dev.json:3:18: error: mill: size: 'size' must be one of 'small', 'large', not 'Large'; did you mean 'large'? "
          + "[EF-04]"
      ], fixes: [#"set large: services.mill.size = "large""#]),
    Row(
      "a quantity that is a number", mill: #"{"resources": {"limits": {"cpu": 1, "memory": "1Gb"}}}"#,
      shows: [
        "dev.json:3:42: error: mill: resources.limits.cpu: 'resources.limits.cpu' must be a quantity in quotes such as "
          + "'250m' or '512Mi', not 1 [EF-04]",
        "dev.json:3:55: error: mill: resources.limits.memory: 'resources.limits.memory' is no quantity: 'Gb' in '1Gb' is no unit; did you mean '1Gi' or '1G'? [EF-04]",
      ],
      fixes: [
        #"write "1": services.mill.resources.limits.cpu = "1""#,
        #"set 1Gi: services.mill.resources.limits.memory = "1Gi""#,
        #"set 1G: services.mill.resources.limits.memory = "1G""#,
      ]),
    Row(
      "a label that is a number", mill: #"{"labels": {"betrace.dev/floor": 3}}"#,
      shows: [
        "dev.json:3:42: error: mill: labels[betrace.dev/floor]: 'labels[betrace.dev/floor]' must be a label value: "
          + "letters, digits, '-', '_' and '.', at most 63, a letter or digit at both ends, not 3 [EF-04]"
      ], fixes: [#"write "3": services.mill.labels[betrace.dev/floor] = "3""#]),
    Row(
      "an item of a list", mill: #"{"args": ["a", 5]}"#,
      shows: ["dev.json:3:24: error: mill: args: 'args[1]' must be text, not 5 [EF-04]"]),
    Row(
      "a malformed reference", mill: #"{"image": "Mill:1 2@sha256:xyz"}"#,
      shows: [
        "dev.json:3:19: error: mill: image.repository: the repository of 'Mill:1 2@sha256:xyz' must be an image's "
          + "registry and path in lower case, such as 'registry.example.com/betrace/bff', not 'Mill' [EF-08]",
        "dev.json:3:19: error: mill: image.tag: the tag of 'Mill:1 2@sha256:xyz' must be an image tag: letters, digits, "
          + "'_', '-' and '.', at most 128, not '1 2' [EF-08]",
        "dev.json:3:19: error: mill: image.digest: the digest of 'Mill:1 2@sha256:xyz' must be 'sha256:' and 64 "
          + "hexadecimal digits in lower case, not 'sha256:xyz' [EF-08]",
      ]),
    Row(
      "a malformed part", mill: #"{"image": {"digest": "sha256:xyz", "tag": 2}}"#,
      shows: [
        "dev.json:3:30: error: mill: image.digest: 'image.digest' must be 'sha256:' and 64 hexadecimal digits in lower "
          + "case, not 'sha256:xyz' [EF-08]",
        "dev.json:3:51: error: mill: image.tag: 'image.tag' must be an image tag: letters, digits, '_', '-' and '.', at "
          + "most 128, not 2 [EF-08]",
      ], fixes: [#"write "2": services.mill.image.tag = "2""#]),
    Row(
      "no image", mill: #"{"image": 5}"#,
      shows: [
        "dev.json:3:19: error: mill: image: 'image' must be an image reference, or an object of repository, tag and "
          + "digest, not 5 [EF-04]"
      ]),
  ]

  static let variables = [
    Row(
      "numbers and truth values", mill: #"{"env": {"PORT": 8080, "ON": true, "RATE": 1.50}}"#,
      shows: [
        "dev.json:3:26: error: mill: env.PORT: 'env.PORT' must be text in quotes or a reference, not 8080 [EF-04]",
        "dev.json:3:38: error: mill: env.ON: 'env.ON' must be text in quotes or a reference, not true [EF-04]",
        "dev.json:3:52: error: mill: env.RATE: 'env.RATE' must be text in quotes or a reference, not 1.50 [EF-04]",
      ],
      fixes: [
        #"write "8080": services.mill.env.PORT = "8080""#, #"write "true": services.mill.env.ON = "true""#,
        #"write "1.50": services.mill.env.RATE = "1.50""#,
      ]),
    Row(
      "a list", mill: #"{"env": {"A": ["x"]}}"#,
      shows: ["dev.json:3:23: error: mill: env.A: 'env.A' must be text in quotes or a reference, not a list [EF-04]"]),
    Row(
      "no reference",
      mill: #"{"env": {"A": {}, "B": {"description": "a secret", "secretKeyRef": {"name": "s", "key": "k"}}}}"#,
      shows: [
        "dev.json:3:23: error: mill: env.A: 'env.A' must be exactly one of secretKeyRef, configMapKeyRef, fieldRef, "
          + "resourceFieldRef, serviceRef [EF-04]"
      ]),
    Row(
      "an unknown reference", mill: #"{"env": {"A": {"secretRef": {"name": "s"}}}}"#,
      shows: [
        "dev.json:3:23: error: mill: env.A: 'env.A' cannot be a 'secretRef'; did you mean 'secretKeyRef'? [EF-04]"
      ]),
    Row(
      "a reference that is no object", mill: #"{"env": {"A": {"secretKeyRef": "s/k"}}}"#,
      shows: ["dev.json:3:40: error: mill: env.A: 'env.A.secretKeyRef' must be an object, not 's/k' [EF-04]"]),
    Row(
      "keys of a reference", mill: #"{"env": {"A": {"secretKeyRef": {"name": "", "kye": "k", "optional": "no"}}}}"#,
      shows: [
        "dev.json:3:40: error: mill: env.A: 'env.A.secretKeyRef' needs 'key' [EF-04]",
        "dev.json:3:49: error: mill: env.A: 'env.A.secretKeyRef.name' must not be empty [EF-04]",
        "dev.json:3:60: error: mill: env.A: 'env.A.secretKeyRef' has no 'kye'; did you mean 'key'? [EF-04]",
        "dev.json:3:77: error: mill: env.A: 'env.A.secretKeyRef.optional' must be true or false, not 'no' [EF-04]",
      ]),
    Row(
      "forms of a service",
      mill: #"{"env": {"A": {"serviceRef": {"service": "mill", "port": "http", "as": "uri", "path": "x"}}}}"#,
      shows: [
        "dev.json:3:80: error: mill: env.A: 'env.A.serviceRef.as' must be one of 'url', 'host', 'hostport', 'port', not "
          + "'uri'; did you mean 'url'? [EF-04]",
        "dev.json:3:95: error: mill: env.A: 'env.A.serviceRef.path' must be a path that begins with '/', not 'x' [EF-04]",
      ]),
    Row(
      "a secret that is a number", mill: #"{"env": {"TOKEN": 12345, "A_KEY": [12345], "B_KEY": {}, "C_KEY": true}}"#,
      shows: [
        "dev.json:3:27: error: mill: env.TOKEN: 'env.TOKEN' must be text in quotes or a reference, not a number [EF-04]",
        "dev.json:3:43: error: mill: env.A_KEY: 'env.A_KEY' must be text in quotes or a reference, not a list [EF-04]",
        "dev.json:3:61: error: mill: env.B_KEY: 'env.B_KEY' must be exactly one of secretKeyRef, configMapKeyRef, "
          + "fieldRef, resourceFieldRef, serviceRef [EF-04]",
        "dev.json:3:74: error: mill: env.C_KEY: 'env.C_KEY' must be text in quotes or a reference, not true [EF-04]",
      ],
      fixes: [
        #"refer to the secret mill-secrets/token: services.mill.env.TOKEN = {"secretKeyRef":{"name":"mill-secrets","key":"token"}}"#,
        #"refer to the secret mill-secrets/a-key: services.mill.env.A_KEY = {"secretKeyRef":{"name":"mill-secrets","key":"a-key"}}"#,
        #"refer to the secret mill-secrets/b-key: services.mill.env.B_KEY = {"secretKeyRef":{"name":"mill-secrets","key":"b-key"}}"#,
        #"write "true": services.mill.env.C_KEY = "true""#,
      ]),
    Row(
      "a secret in a malformed reference",
      mill: #"{"env": {"TOKEN": {"m4rk3r": 1}, "A_KEY": {"secretKeyRef": "m4rk3r"}, "B_KEY": {"secretKeyRef": "#
        + #"{"name": 5, "m4rk3r": 1, "kye": 1}}}}"#,
      shows: [
        "dev.json:3:27: error: mill: env.TOKEN: 'env.TOKEN' must be exactly one of secretKeyRef, configMapKeyRef, "
          + "fieldRef, resourceFieldRef, serviceRef [EF-04]",
        "dev.json:3:68: error: mill: env.A_KEY: 'env.A_KEY.secretKeyRef' must be an object, not a text [EF-04]",
        "dev.json:3:105: error: mill: env.B_KEY: 'env.B_KEY.secretKeyRef' needs 'key' [EF-04]",
        "dev.json:3:114: error: mill: env.B_KEY: 'env.B_KEY.secretKeyRef.name' must be text [EF-04]",
        "dev.json:3:127: error: mill: env.B_KEY: 'env.B_KEY.secretKeyRef' has no such key: use name, key, optional [EF-04]",
        "dev.json:3:137: error: mill: env.B_KEY: 'env.B_KEY.secretKeyRef' has no 'kye'; did you mean 'key'? [EF-04]",
      ],
      fixes: ["token", "a-key", "b-key", "b-key", "b-key", "b-key"].map { key in
        let name = String(key.uppercased().map { $0 == "-" ? "_" : $0 })
        return "refer to the secret mill-secrets/\(key): services.mill.env.\(name) = "
          + #"{"secretKeyRef":{"name":"mill-secrets","key":"\#(key)"}}"#
      }),
    Row(
      "a secret under a name that is misspelt", mill: #"{"evn": {"TOKEN": "m4rk3r"}}"#,
      shows: ["dev.json:3:10: error: mill: evn: 'mill' has no 'evn'; did you mean 'env'? [EF-04]"],
      fixes: ["remove 'evn': services.mill.evn removed"]),
    Row(
      "a secret of a service that is misspelt", says: #""services": {"mil": {"env": {"TOKEN": "m4rk3r"}}}"#,
      shows: ["dev.json:2:14: error: mil: no module is called 'mil'; did you mean 'mill'? [EF-04]"],
      fixes: ["remove 'mil': services.mil removed"]),
    Row(
      "a text that looks like a secret",
      mill: #"{"replicas": "http://a:m4rk3r@b", "storage": "http://a:m4rk3r@b", "image": "http://a:m4rk3r@b"}"#,
      shows: [
        "dev.json:3:22: error: mill: replicas: 'replicas' must be a whole number, 0 to 5, not a text that looks like a "
          + "secret: the building has five floors [EF-04]",
        "dev.json:3:54: error: mill: storage: 'storage' must be a quantity in quotes such as '250m' or '512Mi', not a text "
          + "that looks like a secret [EF-04]",
        "dev.json:3:84: error: mill: image.repository: 'image' must be an image reference, or an object of repository, tag "
          + "and digest, not a text that looks like a secret [EF-08]",
      ]),
    Row(
      "a secret without quotes", mill: #"{"env": {"TOKEN": m4rk3r}}"#,
      shows: ["dev.json:3:27: error: expected a value, found '…' [EF-01]"]),
    Row(
      "a secret with a quote in it", mill: "{\"env\": {\"TOKEN\":\n\"a\"m4rk3r\"}}",
      shows: ["dev.json:4:4: error: expected ',' or '}' after a member, found '…' [EF-01]"]),
  ]
}
