import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * jing, asked of one document after another in one process. Each line of the standard input names a schema and a document, with a tab
 * between them; its answer is a line: `valid`, `invalid`, `wrong schema` or `crash`, a tab, and what jing says first.
 */
public class JudgeDocuments {
  /** The schemas that were used last: those of a run of mutated ones come once, those of a run of documents again and again. */
  private static final Map<String, ValidationDriver> loaded =
      new LinkedHashMap<>(8, 0.75f, true) {
        protected boolean removeEldestEntry(Map.Entry<String, ValidationDriver> eldest) {
          return size() > 8;
        }
      };

  private static String first;

  public static void main(String[] none) throws Exception {
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    PrintStream answers = new PrintStream(System.out, true, "UTF-8");
    for (String line; (line = asked.readLine()) != null; ) {
      String[] paths = line.split("\t");
      first = "";
      answers.println(judge(paths[0], paths[1]) + "\t" + first.replaceAll("\\s+", " "));
    }
  }

  private static String judge(String schema, String document) {
    try {
      ValidationDriver driver = loaded.get(schema);
      // What is wrong with a schema is said again with each document.
      if (driver == null) driver = load(schema);
      if (driver == null) return "wrong schema";
      loaded.put(schema, driver);
      return driver.validate(source(document)) ? "valid" : "invalid";
    } catch (SAXException fault) {
      first += fault.getMessage();
      return loaded.containsKey(schema) ? "invalid" : "wrong schema";
    } catch (Throwable fault) {
      first += fault;
      return fault instanceof java.io.IOException ? (loaded.get(schema) == null ? "wrong schema" : "invalid") : "crash";
    }
  }

  /** Null of a schema that is wrong. */
  private static ValidationDriver load(String schema) throws Exception {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    ValidateProperty.ERROR_HANDLER.put(properties, new FirstError());
    ValidateProperty.ENTITY_RESOLVER.put(properties, (publicId, systemId) -> nothingOfWeb(systemId));
    RngProperty.CHECK_ID_IDREF.add(properties);
    SchemaReader reader = schema.endsWith(".rnc") ? CompactSchemaReader.getInstance() : null;
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), reader);
    return driver.loadSchema(source(schema)) ? driver : null;
  }

  private static InputSource nothingOfWeb(String address) throws SAXException {
    if (address == null || address.startsWith("file:")) return null;
    throw new SAXException("not fetched: " + address);
  }

  private static InputSource source(String path) {
    return ValidationDriver.uriOrFileInputSource(new File(path).getAbsolutePath());
  }

  private static class FirstError extends ErrorHandlerImpl {
    public void error(SAXParseException fault) {
      if (first.isEmpty()) first = fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage();
    }

    public void fatalError(SAXParseException fault) throws SAXParseException {
      error(fault);
      throw fault;
    }

    public void warning(SAXParseException fault) {}

    public void printException(Throwable fault) {
      first += fault;
    }
  }
}
