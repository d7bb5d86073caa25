// Images, which have parts, and lists, which have none.
extension MergeTests {
  static let images = [
    Row(
      "the module's in its parts", layers: ["{}"], "image",
      shows: [
        #"image.repository "registry.example.com/mill" (module)"#, #"image.tag "1.0" (module)"#,
        #"image.digest "sha256:a*" (module)"#,
      ]),
    Row(
      "a string sets all three", layers: [#"{"image": "m:2@sha256:b*"}"#], "image",
      shows: [
        #"image.repository "m" (base.json:3:19)"#, #"image.tag "2" (base.json:3:19)"#,
        #"image.digest "sha256:b*" (base.json:3:19)"#,
      ]),
    Row(
      "a string without tag and digest removes them", layers: [#"{"image": "localhost:5000/m"}"#], "image",
      shows: [
        #"image.repository "localhost:5000/m" (base.json:3:19)"#, "image.tag - (base.json:3:19)",
        "image.digest - (base.json:3:19)",
      ]),
    Row(
      "an object sets what it names", layers: [#"{"image": {"repository": "m"}}"#], "image",
      shows: [
        #"image.repository "m" (base.json:3:34)"#, #"image.tag "1.0" (module)"#,
        #"image.digest "sha256:a*" (module)"#,
      ]),
    Row(
      "a new tag drops the inherited digest",
      layers: [#"{"image": {"digest": "sha256:b*"}}"#, #"{"image": {"tag": "2"}}"#],
      "image",
      shows: [
        #"image.repository "registry.example.com/mill" (module)"#, #"image.tag "2" (staging.json:3:27)"#,
        "image.digest - (staging.json:3:27)",
      ]),
    Row(
      "a new tag may bring its digest", layers: [#"{"image": {"digest": "sha256:b*", "tag": "2"}}"#], "image",
      shows: [
        #"image.repository "registry.example.com/mill" (module)"#, #"image.tag "2" (base.json:3:112)"#,
        #"image.digest "sha256:b*" (base.json:3:30)"#,
      ]),
    Row(
      "a tag that goes back to the module's takes the module's digest",
      layers: [#"{"image": "m:2@sha256:b*"}"#, #"{"image": {"tag": {"$reset": true}}}"#], "image",
      shows: [
        #"image.repository "m" (base.json:3:19)"#, #"image.tag "1.0" (staging.json:3:27)"#,
        #"image.digest "sha256:a*" (staging.json:3:27)"#,
      ]),
    Row(
      "a digest alone pins what is inherited", layers: [#"{"image": "m:2"}"#, #"{"image": {"digest": "sha256:c*"}}"#],
      "image",
      shows: [
        #"image.repository "m" (base.json:3:19)"#, #"image.tag "2" (base.json:3:19)"#,
        #"image.digest "sha256:c*" (staging.json:3:30)"#,
      ]),
    Row(
      "null is an error", layers: [#"{"image": null}"#], "image.tag", shows: [#"image.tag "1.0" (module)"#],
      findings: [
        "base.json:3:19: error: mill: image: 'image' cannot be null: use {\"$reset\": true} for the module's default, "
          + "or leave it out to inherit [EF-05]"
      ]),
    Row(
      "reset goes back to the module's", layers: [#"{"image": "m:2"}"#, #"{"image": {"$reset": true}}"#], "image",
      shows: [
        #"image.repository "registry.example.com/mill" (staging.json:3:19)"#, #"image.tag "1.0" (staging.json:3:19)"#,
        #"image.digest "sha256:a*" (staging.json:3:19)"#,
      ]),
    Row(
      "an object over a reset",
      layers: [#"{"image": "m:2"}"#, #"{"image": {"$reset": true}}"#, #"{"image": {"tag": "3"}}"#],
      "image",
      shows: [
        #"image.repository "registry.example.com/mill" (staging.json:3:19)"#, #"image.tag "3" (production.json:3:27)"#,
        "image.digest - (production.json:3:27)",
      ]),
  ]

  static let lists = [
    Row("the module's", layers: ["{}"], "args", shows: [#"args ["--grind"] (module)"#]),
    Row(
      "a list replaces whole", layers: [#"{"args": ["a", "b"]}"#, #"{"args": ["c"]}"#], "args",
      shows: [#"args ["c"] (staging.json:3:18)"#]),
    Row("an empty list is a value", layers: [#"{"args": []}"#], "args", shows: ["args [] (base.json:3:18)"]),
    Row(
      "null is an error", layers: [#"{"args": null}"#], "args", shows: [#"args ["--grind"] (module)"#],
      findings: [
        "base.json:3:18: error: mill: args: 'args' cannot be null: write [] for an empty list [EF-05]"
      ]),
    Row(
      "reset", layers: [#"{"args": []}"#, #"{"args": {"$reset": true}}"#], "args",
      shows: [#"args ["--grind"] (staging.json:3:18)"#]),
  ]
}
