//! A file of the reader's own, and the document's own text.

macro_rules! file {
    ($($table:tt)*) => {
        gather! { $($table)*
            open_file = "打开自己的文件" | "Open your own file";
            open_file_short = "打开文件" | "Open a file";
            open_hint = "也可以把文件拖到页面上：.docx、.xlsx、.pdf、.html、.txt 等。只在本机读取，不上传。" | "Or drop it on the page: .docx, .xlsx, .pdf, .html, .txt … It is read on this device and never uploaded.";
            drop_here = "松开鼠标即可读取。文件只在本机处理，不上传。" | "Let go to read the file. It stays on this device.";
            reading_file(name) = "正在读取“{name}”……" | "Reading “{name}” …";
            cancel = "取消" | "Cancel";
            own_file(name, unread) = "这是您自己的文件“{name}”，只在这台设备上读取和保留，没有上传；有 {unread} 个数字未能归类。" | "This is your own file “{name}”, read and kept on this device only, never uploaded; {unread} of its figures could not be placed.";
            remove_file = "移除这份文件" | "Remove this file";
            own_missing = "这台设备上没有保留自己的文件，下面是已发布的预算。" | "No file of yours is kept on this device; this is the published budget.";
            not_kept = "浏览器不能保留这份文件，刷新后需要重新打开。" | "The browser cannot keep this file; open it again after reloading.";
            import_failed(name, reason) = "“{name}”未能读取：{reason}" | "“{name}” could not be read: {reason}";
            failure_forbidden = "没有读取这个文件的权限。" | "it may not be read; ask for permission.";
            failure_crashed = "读取程序意外停止，其他内容不受影响；请换一种格式再试。" | "what reads it stopped unexpectedly, and nothing else; try another format.";
            failure_timed_out = "一分钟内没有读完，已停止；请换一种格式再试。" | "it was not read within a minute and was given up; try another format.";
            failure_unavailable = "读取程序未能下载，这台设备上也还没有；请联网后再试。" | "the reading program is not on this device yet and could not be fetched; connect to the network and try again.";

            unread_heading = "未能归类的数字" | "Figures that could not be placed";
            unread_note = "这些数字没有归入任何一项，也没有猜测；下面是它们所在的原句。" | "These figures belong to no line that is known, and nothing was guessed; here is the sentence of each.";
            unread_page(page) = "第 {page} 页是图片（可能是扫描件），其中的内容未能读取。" | "Page {page} is a picture, as scanned pages are, and what stands in it was not read.";
            unread_sheet(name) = "工作表“{name}”只有图片或图表，未能读取。" | "The sheet “{name}” has only pictures or charts and was not read.";
            unread_object(name) = "嵌入的 {name} 未能读取。" | "{name}, which is embedded, was not read.";
            unread_object_on(name, page) = "第 {page} 页嵌入的 {name} 未能读取。" | "{name}, which is embedded on page {page}, was not read.";
            document = "原文" | "The document";
            document_short = "原文" | "Source";
            document_note = "文件自己的文字；从图表或表格点“原文”会跳到所在的句子。" | "The document’s own text; “In the document” at a row or mark leads to its sentence.";
            read_there = "看原文" | "Read it there";
        }
    };
}

pub(super) use file;
