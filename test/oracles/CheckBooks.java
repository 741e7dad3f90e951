import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

/** Checks each book named on the command line with EPUBCheck, and says a line of each: its name, errors and warnings. */
public class CheckBooks {
  public static void main(String[] books) {
    for (String book : books) {
      DefaultReportImpl report = new DefaultReportImpl(book);
      new EpubCheck(new File(book), report).doValidate();
      int errors = report.getFatalErrorCount() + report.getErrorCount();
      System.out.println(new File(book).getName() + "\t" + errors + "\t" + report.getWarningCount());
    }
  }
}
