import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks each file as PDF/A-3a and as PDF/UA-1: a line for each rule that fails, and one that says how many passed. */
public class CheckPdf {
  public static void main(String[] files) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files)
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) check(file, flavour);
  }

  private static void check(String file, PDFAFlavour flavour) throws Exception {
    // A file that cannot be read passes nothing.
    try (InputStream in = new FileInputStream(new File(file));
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED)
          System.out.println(String.join("\t", file, flavour.getId(), assertion.getRuleId().getClause() + "-"
              + assertion.getRuleId().getTestNumber(), assertion.getLocation().getContext(), assertion.getMessage()));
      System.out.println(String.join("\t", file, flavour.getId(), result.isCompliant() ? "passed" : "failed",
          Integer.toString(result.getTotalAssertions())));
    } catch (Exception unreadable) {
      System.out.println(String.join("\t", file, flavour.getId(), "failed", "0"));
    }
  }
}
