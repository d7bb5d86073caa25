/// What nix is given to evaluate.
enum NixExpression {
  /// The attribute set that answers what is asked of the `lib` of a flake.
  static let module = #"""
    rec {
      place = name: set: builtins.unsafeGetAttrPos name set;
      places = set: builtins.mapAttrs (name: _: place name set) set;
      argumentsOf = function:
        if builtins.isFunction function then builtins.functionArgs function else function.__functionArgs or { };

      # What the module says about itself. What it leaves out is null, for others to say so.
      about = lib:
        let
          given = name: if builtins.isAttrs lib then lib.${name} or null else null;
          placesIn = name: if builtins.isAttrs (given name) then places (given name) else { };
          mkDeployment = given "mkDeployment";
          isFunction = builtins.isFunction mkDeployment || mkDeployment ? __functor;
          arguments = argumentsOf mkDeployment;
        in
        {
          serviceInfo = given "serviceInfo";
          dependencies = given "dependencies";
          softDependencies = given "softDependencies";
          parameters = given "parameters";
          variables = given "variables";
          arguments = if isFunction then arguments else null;
          places = {
            lib = if builtins.isAttrs lib then places lib else { };
            arguments = if isFunction then places arguments else { };
            serviceInfo = placesIn "serviceInfo";
            parameters = placesIn "parameters";
            variables = placesIn "variables";
          };
        };

      # Each answer is told as soon as it is there, so that an evaluation that fails takes nothing from those before it.
      tell = sign: answer: builtins.trace "${sign}${builtins.toJSON answer}" null;
      tellAll = sign: answer: wishes: builtins.foldl' (_: wish: tell sign (answer wish)) null wishes;

      answer = lib: wish: if wish ? arguments then lib.mkDeployment wish.arguments else about lib;
    }
    """#

  /// A file that answers the wishes of `requests.json` beside it, one after the other, on flakes that are there as files.
  static func batch(sign: String) -> String {
    #"""
    let
      module = \#(module);
      requests = builtins.fromJSON (builtins.readFile ./requests.json);

      # What a pure evaluation has: nothing that differs between machines, or from one moment to the next.
      pure = builtins.removeAttrs builtins [ "currentSystem" "currentTime" "nixPath" "storePath" ]
        // { inherit import; builtins = pure; };
      impure = throw "a module is pure: it has nothing but its arguments";
      "import" = builtins.scopedImport {
        inherit import;
        builtins = pure;
        __currentSystem = impure;
        __currentTime = impure;
        __nixPath = [ ];
      };

      load = source:
        let
          flake = (import "${source}/flake.nix");
          asked = builtins.attrNames (builtins.removeAttrs (builtins.functionArgs flake.outputs) [ "self" ]);
          outputs = flake.outputs { inherit self; };
          self = outputs // { inherit outputs; inputs = { }; outPath = source; sourceInfo.outPath = source; };
          url = input: if builtins.isAttrs input then input.url or null else null;
        in
        {
          inputs = builtins.listToAttrs (map (name: { inherit name; value = null; }) asked)
            // builtins.mapAttrs (_: url) (flake.inputs or { });
          lib = outputs.lib or null;
        };
      flakes = map load requests.sources;

      # A flake that has inputs is for nix itself to evaluate.
      answer = wish:
        let flake = builtins.elemAt flakes wish.source; in
        if flake.inputs != { } then { inherit (flake) inputs; } else module.answer flake.lib wish;
    in
    module.tellAll "\#(sign)" answer requests.wishes
    """#
  }

  /// A function that answers `wishes`, in JSON, on the `lib` that it is applied to.
  static func function(sign: String, wishes: String) -> String {
    """
    lib: let module = \(module); in module.tellAll "\(sign)" (module.answer lib) (builtins.fromJSON \(quoted(wishes)))
    """
  }

  /// `text` as nix writes a string.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("${", with: "\\${")
    return "\"\(escaped)\""
  }
}
