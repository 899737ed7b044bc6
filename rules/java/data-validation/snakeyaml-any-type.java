package settings;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Config {
  Object read(java.io.InputStream in) {
    Yaml yaml = new Yaml();
    // ruleid: snakeyaml-any-type
    return yaml.load(in);
  }

  Object typed(java.io.InputStream in) {
    Yaml yaml = new Yaml(new Constructor(Settings.class, new LoaderOptions()));
    // ruleid: snakeyaml-any-type
    return yaml.load(in);
  }

  Object chained(String text) {
    // ruleid: snakeyaml-any-type
    return new Yaml().loadAll(text);
  }

  Object sound(java.io.InputStream in) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    // ok: snakeyaml-any-type
    return yaml.load(in);
  }
}
